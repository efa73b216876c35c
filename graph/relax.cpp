#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace newsgraph {

namespace {

constexpr double repulsion = 0.3;  // Hu's C is 0.2; labels want more
constexpr double gravity = 0.06;   // towards the middle, or long chains would leave the sheet

// The force on every body as they stand; of a group it is the mean of those on its nodes.
std::vector<Point> forces(
    const SpringNetwork& network, double length, const std::vector<Point>& points) {
    const Quadtree tree{points, network.mass};
    const double pushed = repulsion * length * length;
    std::vector<Point> out = tree.pushes();
    for (const std::uint32_t i : tree.order()) {
        Point pull;
        for (const auto& [other, weight] : network.of(i)) {
            const double x = points[other].x - points[i].x;
            const double y = points[other].y - points[i].y;
            const double strength = weight * std::sqrt(x * x + y * y);
            pull = {pull.x + strength * x, pull.y + strength * y};
        }
        const double pulled = 1 / (network.mass[i] * length);
        out[i] = {
            pushed * out[i].x - gravity * points[i].x + pulled * pull.x,
            pushed * out[i].y - gravity * points[i].y + pulled * pull.y};
    }
    return out;
}

// The step grows while the energy falls, and shrinks when it does not.
class Step {
  public:
    explicit Step(double length) : length_{length} {}

    double length() const { return length_; }
    void adapt(double energy) {
        constexpr double ratio = 0.9;
        if (energy >= energy_) {
            falls_ = 0;
            length_ *= ratio;
        } else if (++falls_ >= 5) {
            falls_ = 0;
            length_ /= ratio;
        }
        energy_ = energy;
    }

  private:
    double length_;
    double energy_ = 1e300;
    int falls_ = 0;
};

// Moves every node one step in the direction of its force; tells the energy.
double move(const std::vector<Point>& forces, double step, std::vector<Point>& points) {
    double energy = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double square = forces[i].x * forces[i].x + forces[i].y * forces[i].y;
        energy += square;
        if (square > 0) {
            const double strength = std::sqrt(square);
            // Near its rest a node moves less than a step, or it would tremble.
            const double along = std::min(step, strength) / strength;
            points[i].x += along * forces[i].x;
            points[i].y += along * forces[i].y;
        }
    }
    return energy;
}

}  // namespace

double SpringNetwork::spacing() const {
    const double all = std::accumulate(mass.begin(), mass.end(), 0.0);
    return std::sqrt(all / static_cast<double>(mass.size()));
}

void relax(
    const SpringNetwork& network, double length, int rounds, std::vector<Point>& points) {
    if (points.size() < 2) {
        return;
    }
    const double spacing = length * network.spacing();
    // Longer ones would throw a leaf over its node, where the two lie in one line for ever.
    Step step{spacing / 4};
    for (int round = 0; round < rounds && step.length() > 0.01 * spacing; ++round) {
        const double energy = move(forces(network, length, points), step.length(), points);
        step.adapt(energy);
        // Whatever the energy does, the last rounds only settle.
        step = round * 2 > rounds ? Step{step.length() * 0.97} : step;
    }
}

}  // namespace newsgraph
