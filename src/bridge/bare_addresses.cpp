// Addresses that stand in a text without any sign.
#include "bridge/bare_addresses.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace galley::bridge {

namespace {

bool is_of_domain(char c) {
    return is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_of_mailbox(char c) {
    return is_ascii_alphanumeric(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

/// Two segments at least, and no underscore in the last two.
bool is_domain(std::string_view domain) {
    domain = domain.substr(0, domain.find_last_not_of('.') + 1);
    const std::size_t last = domain.rfind('.');
    if (last == std::string_view::npos || domain.front() == '.') {
        return false;
    }
    const std::size_t before = last > 0 ? domain.rfind('.', last - 1) : std::string_view::npos;
    const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
    return domain.substr(from).find('_') == std::string_view::npos;
}

/// Stops, a bracket that none in the address opens, and what looks like an entity are of the text
/// around it.
std::size_t without_trailing(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view whole = text.substr(begin, end - begin);
    auto opening = std::count(whole.begin(), whole.end(), '(');
    auto closing = std::count(whole.begin(), whole.end(), ')');
    while (end > begin) {
        const char last = text[end - 1];
        if (std::string_view("?!.,:*_~'\"").find(last) != std::string_view::npos) {
            --end;
        } else if (last == ')' && closing > opening) {
            --closing;
            --end;
        } else if (last == ';') {
            std::size_t name = end - 1;
            while (name > begin && is_ascii_alphanumeric(text[name - 1])) {
                --name;
            }
            const bool entity = name > begin && name < end - 1 && text[name - 1] == '&';
            end = entity ? name - 1 : end - 1;
        } else {
            break;
        }
    }
    return end;
}

class Search {
public:
    explicit Search(std::string_view text) : text_(text) {}

    std::vector<BareAddress> run() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '@') {
                take_mail();
            } else if ((c == 'w' || c == 'h' || c == 'f') && may_begin(at_)) {
                take_web();
            } else {
                ++at_;
            }
        }
        return std::move(found_);
    }

private:
    /// At the beginning, or after a blank or one of these signs.
    [[nodiscard]] bool may_begin(std::size_t at) const {
        return at == 0 || is_ascii_white(text_[at - 1]) ||
               std::string_view("*_~(").find(text_[at - 1]) != std::string_view::npos;
    }

    void take_web() {
        constexpr std::array<std::string_view, 4> beginnings{
            "www.", "http://", "https://", "ftp://"};
        const std::string_view rest = text_.substr(at_);
        const auto* beginning =
            std::find_if(beginnings.begin(), beginnings.end(), [rest](std::string_view start) {
                return rest.starts_with(start);
            });
        if (beginning == beginnings.end()) {
            ++at_;
            return;
        }
        const bool typed_scheme = *beginning != beginnings.front();
        const std::size_t domain = at_ + (typed_scheme ? beginning->size() : 0);
        std::size_t end = domain;
        while (end < text_.size() && is_of_domain(text_[end])) {
            ++end;
        }
        if (end == domain || !is_domain(text_.substr(domain, end - domain))) {
            at_ = std::max(end, at_ + 1); // what begins within it fails for the same reason
            return;
        }
        end = std::min(text_.find_first_of(" \t\n\f\r<", end), text_.size());
        end = without_trailing(text_, at_, end);
        add(at_, end, typed_scheme ? "" : "http://");
        at_ = end;
    }

    void take_mail() {
        std::size_t begin = at_;
        while (begin > done_ && is_of_mailbox(text_[begin - 1])) {
            --begin;
        }
        std::size_t end = at_ + 1;
        std::size_t stops = 0;
        while (end < text_.size() && (is_ascii_alphanumeric(text_[end]) || text_[end] == '-' ||
                                      text_[end] == '_' || text_[end] == '.')) {
            const bool next = end + 1 < text_.size() && is_ascii_alphanumeric(text_[end + 1]);
            if (text_[end] == '.' && !next) {
                break;
            }
            stops += text_[end] == '.' ? std::size_t{1} : std::size_t{0};
            ++end;
        }
        const bool typed = begin < at_ && stops > 0 && text_[end - 1] != '-' &&
                           text_[end - 1] != '_' && (end >= text_.size() || text_[end] != '@');
        if (typed) {
            add(begin, end, "mailto:");
        }
        at_ = typed ? end : at_ + 1;
        done_ = at_;
    }

    void add(std::size_t begin, std::size_t end, std::string_view scheme) {
        found_.push_back(
            {begin, end, std::string(scheme) + std::string(text_.substr(begin, end - begin))});
        done_ = end;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t done_ = 0; ///< nothing before it belongs to another address
    std::vector<BareAddress> found_;
};

} // namespace

std::vector<BareAddress> bare_addresses(std::string_view text) { return Search(text).run(); }

} // namespace galley::bridge
