"""Pure decisions about points of sale; begin with `venues` and `checklist`, then `outcome`, `deciding`, `sales`."""
