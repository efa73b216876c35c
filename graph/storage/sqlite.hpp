// As much of SQLite as we need: errors are Errors that name the file, handles
// close with their owners.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace newsgraph {

class Database {
  public:
    enum class Mode { existing, create };

    // Links are not followed. Throws Error where there is no such file, or it is none of SQLite's.
    Database(std::filesystem::path path, Mode mode);

    void run(const std::string& sql);
    // Of a query with one value in one row.
    std::int64_t number(const std::string& sql);

    const std::filesystem::path& path() const { return path_; }
    sqlite3* handle() const { return handle_.get(); }
    // Throws what went wrong last.
    [[noreturn]] void refuse() const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

// A prepared statement; parameters count from 1, columns from 0. The database must outlive it.
class SqlStatement {
  public:
    SqlStatement(Database& database, std::string_view sql);

    SqlStatement& bind(int parameter, std::string_view text);
    SqlStatement& bind(int parameter, std::int64_t number);
    SqlStatement& bind_real(int parameter, double number);
    SqlStatement& bind_null(int parameter);
    SqlStatement& bind_bytes(int parameter, std::string_view bytes);
    // Goes to the next row; false at the end, after which it can be bound and run again.
    bool step();
    // Runs to the end.
    void run();

    std::string text(int column) const;  // or bytes
    std::int64_t number(int column) const;
    bool is_null(int column) const;

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };
    void check(int result) const;

    Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

// All or nothing: rolled back unless committed.
class Transaction {
  public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

}  // namespace newsgraph
