#include "extract/syntax/network.hpp"

#include "core/one_of.hpp"
#include "extract/syntax/dense.hpp"
#include "extract/syntax/encoder.hpp"
#include "extract/syntax/features.hpp"
#include "extract/syntax/model.hpp"
#include "extract/syntax/tree_decoder.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

// Longer "sentences" are tables and lists; the arcs' scores take the square of the length.
constexpr std::size_t longest_piece = 250;
// Words in work at a time: enough to keep the LSTM busy, small enough to stay in the cache.
constexpr std::size_t words_at_once = 1500;

// A sentence, or a stretch of a very long one.
struct Piece {
    int sentence = 0;
    std::span<Token> tokens;
    int first = 0;  // index of its first token in the sentence
};

std::vector<Piece> pieces_of(Article& article) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < article.sentences.size(); ++i) {
        std::span<Token> tokens = article.sentences[i].tokens;
        if (!article.sentences[i].english) {
            continue;
        }
        for (std::size_t at = 0; at < tokens.size(); at += longest_piece) {
            const std::size_t size = std::min(longest_piece, tokens.size() - at);
            pieces.push_back(
                {static_cast<int>(i), tokens.subspan(at, size), static_cast<int>(at)});
        }
    }
    return pieces;
}

std::size_t best_of(std::span<const float> scores) {
    return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

// The probability of one of the scores.
float share_of(std::span<const float> scores, std::size_t one) {
    return softmax(scores)[one];
}

Matrix rows_of(const Matrix& x, std::size_t first, std::size_t count) {
    Matrix result(count, x.columns());
    for (std::size_t i = 0; i < count; ++i) {
        std::ranges::copy(x.row(first + i), result.row(i).begin());
    }
    return result;
}

// The scores of some sentences' words, and how they become annotations. Rows are words.
class Analysis {
  public:
    Analysis(const Model& model, const Matrix& words)
        : model_(model),
          upos_(model.upos.apply(words)),
          xpos_(model.xpos.apply(words)),
          names_(model.names.apply(words)),
          arc_heads_(model.arc_head.apply(words)),
          root_(model.arc_head.apply(model.root)),
          label_heads_(model.label_head.apply(words)),
          label_root_(model.label_head.apply(model.root)),
          label_dependents_(model.label_dependent.apply(words)) {
        Matrix dependents = model.arc_dependent.apply(words);
        leaky(dependents);
        leaky(arc_heads_);
        leaky(root_);
        arc_queries_ = model.arc.apply(dependents);
    }

    // Writes the annotations of a piece whose words begin at row `first`.
    void annotate(const Piece& piece, std::size_t first) const {
        const Matrix arcs = arcs_of(first, piece.tokens.size());
        const std::vector<int> heads = best_tree(arcs);
        const Matrix labels = label_scores(first, heads);
        for (std::size_t i = 0; i < heads.size(); ++i) {
            Token& token = piece.tokens[i];
            const auto [upos, xpos] = best_tags(upos_.row(first + i), xpos_.row(first + i));
            token.upos = model_.upos_labels[upos];
            token.xpos = model_.xpos_labels[xpos];
            token.head = heads[i] < 0 ? -1 : heads[i] + piece.first;
            token.deprel = label_of(labels.row(i), heads[i] < 0);
            token.certainty = share_of(arcs.row(i), static_cast<std::size_t>(heads[i] + 1))
                              * share_of(labels.row(i), best_of(labels.row(i)));
        }
    }

    std::vector<NameSpan> names(const Piece& piece, std::size_t first) const {
        std::vector<NameSpan> names =
            best_names(rows_of(names_, first, piece.tokens.size()), model_.name_labels);
        for (NameSpan& name : names) {
            name.range.sentence = piece.sentence;
            name.range.first += piece.first;
            name.range.last += piece.first;
        }
        return names;
    }

  private:
    // The tags that are best together; where two pairs are as good, the first one.
    std::pair<std::size_t, std::size_t> best_tags(
        std::span<const float> upos, std::span<const float> xpos) const {
        return *std::ranges::max_element(model_.tag_pairs, {}, [&](const auto& pair) {
            return upos[pair.first] + xpos[pair.second];
        });
    }

    // n x (n + 1): how well each word hangs from the root and from each word.
    Matrix arcs_of(std::size_t first, std::size_t size) const {
        Matrix heads(size + 1, arc_heads_.columns());
        std::ranges::copy(root_.row(0), heads.row(0).begin());
        for (std::size_t i = 0; i < size; ++i) {
            std::ranges::copy(arc_heads_.row(first + i), heads.row(i + 1).begin());
        }
        return Linear(heads, {}).apply(rows_of(arc_queries_, first, size));
    }

    Matrix label_scores(std::size_t first, const std::vector<int>& heads) const {
        Matrix pairs = rows_of(label_dependents_, first, heads.size());
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const std::span<const float> head =
                heads[i] < 0 ? label_root_.row(0)
                             : label_heads_.row(first + static_cast<std::size_t>(heads[i]));
            std::ranges::transform(pairs.row(i), head, pairs.row(i).begin(), std::plus{});
        }
        leaky(pairs);
        return model_.label.apply(pairs);
    }

    // The root is labelled root and nothing else is.
    Deprel label_of(std::span<const float> scores, bool is_root) const {
        if (is_root) {
            return Deprel::root;
        }
        std::vector<float> others(scores.begin(), scores.end());
        for (std::size_t i = 0; i < others.size(); ++i) {
            if (model_.deprel_labels[i] == Deprel::root) {
                others[i] = std::numeric_limits<float>::lowest();
            }
        }
        return model_.deprel_labels[best_of(others)];
    }

    const Model& model_;
    Matrix upos_;
    Matrix xpos_;
    Matrix names_;
    Matrix arc_heads_;
    Matrix root_;
    Matrix arc_queries_;
    Matrix label_heads_;
    Matrix label_root_;
    Matrix label_dependents_;
};

// "the WHO said", "IS fighters": to the network, which has hardly read of these, they are the
// little words; it is shown another name of their kind, but for sentences in capitals.
void name_bodies(Forms& words) {
    if (case_of(words) == SentenceCase::capitals) {
        return;
    }
    std::ranges::replace(words, std::string_view("WHO"), std::string_view("NATO"));
    std::ranges::replace(words, std::string_view("IS"), std::string_view("ISIS"));
}

// No past tense but "was" ends in -s: "assembles", which the network has never read, is none.
void make_present(std::span<Token> tokens, const Forms& words) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view word = words[i];
        const bool past = is_one_of(tokens[i].xpos, {Xpos::vbd, Xpos::vbn});
        if (past && tokens[i].upos == Upos::verb && word.ends_with('s') && !word.ends_with("ss")
            && !is_one_of(word, {"was", "Was"})) {
            tokens[i].xpos = Xpos::vbz;
        }
    }
}

void annotate_pieces(const Model& model, std::span<const Piece> pieces, Article& article) {
    std::vector<Forms> forms;
    for (const Piece& piece : pieces) {
        Forms& words = forms.emplace_back();
        for (const Token& token : piece.tokens) {
            words.push_back(form(article, token));
        }
        name_bodies(words);
    }
    const Analysis analysis(model, encode(model, forms));
    std::size_t first = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        analysis.annotate(piece, first);
        make_present(piece.tokens, forms[i]);
        for (const NameSpan& name : analysis.names(piece, first)) {
            article.names.push_back(name);
        }
        first += piece.tokens.size();
    }
}

// Gives a sentence that was analysed in pieces one root.
void join_pieces(Sentence& sentence) {
    int root = -1;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        Token& token = sentence.tokens[i];
        if (token.head >= 0) {
            continue;
        }
        if (root < 0) {
            root = static_cast<int>(i);
        } else {
            token.head = root;
            token.deprel = Deprel::parataxis;
        }
    }
}

}  // namespace

Network::Network(std::unique_ptr<const Model> model) : model_(std::move(model)) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

Network Network::load(const std::filesystem::path& model) {
    return Network(std::make_unique<const Model>(read_model(model)));
}

void Network::annotate(Article& article) const {
    article.names.clear();
    const std::vector<Piece> pieces = pieces_of(article);
    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin;
        for (std::size_t words = 0; end < pieces.size() && words < words_at_once; ++end) {
            words += pieces[end].tokens.size();
        }
        annotate_pieces(*model_, std::span(pieces).subspan(begin, end - begin), article);
        begin = end;
    }
    for (Sentence& sentence : article.sentences) {
        if (sentence.english && sentence.tokens.size() > longest_piece) {
            join_pieces(sentence);
        }
    }
}

}  // namespace newsgraph
