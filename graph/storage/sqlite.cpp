#include "graph/storage/sqlite.hpp"

#include "core/error.hpp"

#include <sqlite3.h>
#include <utility>

namespace newsgraph {

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Database::Database(std::filesystem::path path, Mode mode) : path_(std::move(path)) {
    sqlite3* opened = nullptr;
    const int create = mode == Mode::create ? SQLITE_OPEN_CREATE : 0;
    const int result = sqlite3_open_v2(
        path_.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | create, nullptr);
    handle_.reset(opened);
    if (result != SQLITE_OK) {
        refuse();
    }
    sqlite3_busy_timeout(opened, 5000);  // milliseconds: somebody looks at it with sqlite3
}

void Database::run(const std::string& sql) {
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        refuse();
    }
}

std::int64_t Database::number(const std::string& sql) {
    SqlStatement query(*this, sql);
    return query.step() ? query.number(0) : 0;
}

void Database::refuse() const {
    throw Error(path_.string() + ": " + sqlite3_errmsg(handle()));
}

void SqlStatement::Finalize::operator()(sqlite3_stmt* handle) const {
    sqlite3_finalize(handle);
}

SqlStatement::SqlStatement(Database& database, std::string_view sql) : database_(database) {
    sqlite3_stmt* prepared = nullptr;
    const int size = static_cast<int>(sql.size());
    check(sqlite3_prepare_v2(database.handle(), sql.data(), size, &prepared, nullptr));
    handle_.reset(prepared);
}

void SqlStatement::check(int result) const {
    if (result != SQLITE_OK) {
        database_.refuse();
    }
}

SqlStatement& SqlStatement::bind(int parameter, std::string_view text) {
    check(sqlite3_bind_text64(
        handle_.get(), parameter, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

SqlStatement& SqlStatement::bind(int parameter, std::int64_t number) {
    check(sqlite3_bind_int64(handle_.get(), parameter, number));
    return *this;
}

SqlStatement& SqlStatement::bind_real(int parameter, double number) {
    check(sqlite3_bind_double(handle_.get(), parameter, number));
    return *this;
}

SqlStatement& SqlStatement::bind_null(int parameter) {
    check(sqlite3_bind_null(handle_.get(), parameter));
    return *this;
}

SqlStatement& SqlStatement::bind_bytes(int parameter, std::string_view bytes) {
    check(sqlite3_bind_blob64(
        handle_.get(), parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

bool SqlStatement::step() {
    const int result = sqlite3_step(handle_.get());
    if (result == SQLITE_ROW) {
        return true;
    }
    check(sqlite3_reset(handle_.get()));  // says again what step had to say
    return false;
}

void SqlStatement::run() {
    while (step()) {
    }
}

std::string SqlStatement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    return bytes == nullptr ? std::string() : std::string(bytes, size);
}

std::int64_t SqlStatement::number(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}

bool SqlStatement::is_null(int column) const {
    return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_) {
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace newsgraph
