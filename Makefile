# One command to start, one to test. Everything else is in config/prepare.
.DEFAULT_GOAL := help
.PHONY: help run setup test check bench translations

# The first Python here that is new enough; an old one is told what it lacks.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; exit; }; \
	done; command -v python3)
PREPARE = $(if $(strip $(PYTHON)),"$(PYTHON)" -m config.prepare,@echo "Không có Python. Hãy cài Python 3.11 trở lên. · There is no Python. Install Python 3.11 or newer."; exit 2;)
ARGS ?=

help: ## Các lệnh · these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 22

run: ## Chuẩn bị rồi chạy tỉnh minh họa (PORT=9000 để chọn cổng) · prepare and start the demo province
	@$(PREPARE) run

setup: ## Chỉ chuẩn bị · only prepare
	@$(PREPARE) setup

test: ## Toàn bộ kiểm thử (ARGS="ocop/law -k symbol" để chọn) · the whole suite
	@$(PREPARE) test $(ARGS)

check: ## Kiểm tra mã, kiểu, phân tầng, mẫu trang, bản dịch · linters, types, contracts, templates, translations
	@$(PREPARE) check

bench: ## Đo tốc độ theo tỷ lệ · measurements as ratios
	@$(PREPARE) bench $(ARGS)

translations: ## Gom chuỗi cần dịch, báo chuỗi thiếu tiếng Anh · gather strings, say which lack English
	@$(PREPARE) translations $(ARGS)
