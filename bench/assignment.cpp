#include "bench/assignment.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace newsgraph {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// State of the method for a table with at most as many rows as columns. Rows and columns count
// from 1; 0 is the free place that a search starts from. Costs are negative worths.
class Hungarian {
  public:
    explicit Hungarian(const std::vector<std::vector<double>>& worth)
        : worth_(worth),
          columns_(worth.front().size()),
          row_potential_(worth.size() + 1),
          column_potential_(columns_ + 1),
          row_of_(columns_ + 1) {}

    // Finds a place for the row, moving others along the cheapest path.
    void place(std::size_t row) {
        row_of_[0] = row;
        least_.assign(columns_ + 1, infinity);
        before_.assign(columns_ + 1, 0);
        visited_.assign(columns_ + 1, false);
        std::size_t column = 0;
        do {
            column = step(column);
        } while (row_of_[column] != 0);
        while (column != 0) {
            row_of_[column] = row_of_[before_[column]];
            column = before_[column];
        }
    }

    double total() const {
        double sum = 0;
        for (std::size_t column = 1; column <= columns_; ++column) {
            if (row_of_[column] != 0) {
                sum += worth_[row_of_[column] - 1][column - 1];
            }
        }
        return sum;
    }

  private:
    // Visits a column and returns the next one: the cheapest to reach.
    std::size_t step(std::size_t column) {
        visited_[column] = true;
        const std::size_t row = row_of_[column];
        std::size_t next = 0;
        double delta = infinity;
        for (std::size_t other = 1; other <= columns_; ++other) {
            if (visited_[other]) {
                continue;
            }
            const double cost =
                -worth_[row - 1][other - 1] - row_potential_[row] - column_potential_[other];
            if (cost < least_[other]) {
                least_[other] = cost;
                before_[other] = column;
            }
            if (least_[other] < delta) {
                delta = least_[other];
                next = other;
            }
        }
        shift(delta);
        return next;
    }

    // Makes the edges to the next column tight.
    void shift(double delta) {
        for (std::size_t column = 0; column <= columns_; ++column) {
            if (visited_[column]) {
                row_potential_[row_of_[column]] += delta;
                column_potential_[column] -= delta;
            } else {
                least_[column] -= delta;
            }
        }
    }

    const std::vector<std::vector<double>>& worth_;
    std::size_t columns_;
    std::vector<double> row_potential_;
    std::vector<double> column_potential_;
    std::vector<std::size_t> row_of_;  // 0: free
    std::vector<double> least_;
    std::vector<std::size_t> before_;
    std::vector<bool> visited_;
};

std::vector<std::vector<double>> transposed(const std::vector<std::vector<double>>& table) {
    std::vector<std::vector<double>> other(
        table.front().size(), std::vector<double>(table.size()));
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table[i].size(); ++j) {
            other[j][i] = table[i][j];
        }
    }
    return other;
}

}  // namespace

double best_assignment(const std::vector<std::vector<double>>& worth) {
    if (worth.empty() || worth.front().empty()) {
        return 0;
    }
    if (worth.size() > worth.front().size()) {
        return best_assignment(transposed(worth));
    }
    Hungarian method(worth);
    for (std::size_t row = 1; row <= worth.size(); ++row) {
        method.place(row);
    }
    return method.total();
}

}  // namespace newsgraph
