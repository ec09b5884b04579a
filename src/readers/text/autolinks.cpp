// Each "://", "www." and "@" is looked at, and grows to both sides as far as an address may.
#include "readers/text/autolinks.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "bridge/unicode.hpp"
#include "bridge/unicode_breaks.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace galley::readers {

namespace {

/// A word's character stands before byte `at`.
bool is_in_word(std::string_view text, std::size_t at) {
    if (at == 0) {
        return false;
    }
    const char32_t before = utf8::previous(text, at);
    return bridge::is_letter(before) || bridge::is_digit(before);
}

constexpr std::size_t longest_address = 2000; ///< bytes

/// Below the last byte that may belong to an address that begins at `begin`.
std::size_t end_of_run(std::string_view text, std::size_t begin) {
    constexpr std::array<std::string_view, 6> closing = {"”", "’", "»", "…", "—", "“"};
    const std::string_view rest = text.substr(begin, longest_address);
    std::size_t size = std::min(rest.find_first_of(" \t\n[]<>\"`{}|\\^"), rest.size());
    for (const std::string_view mark : closing) {
        size = std::min(size, rest.substr(0, size).find(mark));
    }
    return begin + size;
}

/// Without the marks of the sentence around it.
std::size_t without_marks(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view address = text.substr(begin, end - begin);
    const auto opened = std::count(address.begin(), address.end(), '(');
    auto closed = std::count(address.begin(), address.end(), ')');
    for (; end > begin; --end) {
        const char last = text[end - 1];
        const bool bracket = (last == ')' && closed > opened);
        if (!bracket && std::string_view(".,;:!?'*_~").find(last) == std::string_view::npos) {
            break;
        }
        closed -= last == ')' ? 1 : 0;
    }
    return end;
}

/// "a.org", "a-b.co.uk", "localhost:80": at least two labels, or a port.
bool is_host(std::string_view host) {
    host = host.substr(0, host.find_first_of("/?#"));
    const std::string_view name = host.substr(0, host.find(':'));
    bool dotted = false;
    std::size_t label = 0;
    for (const char c : name) {
        if (c == '.') {
            dotted = true;
            if (label == 0) {
                return false;
            }
            label = 0;
        } else if (is_ascii_alphanumeric(c) || c == '-' || c == '_' ||
                   static_cast<signed char>(c) < 0) {
            ++label;
        } else {
            return false;
        }
    }
    return label > 0 && (dotted || host.size() > name.size() || name == "localhost");
}

std::optional<Autolink> web_address(std::string_view text, std::size_t begin, std::size_t host) {
    if (host >= text.size()) {
        return std::nullopt;
    }
    const std::size_t end = without_marks(text, begin, end_of_run(text, begin));
    if (end <= host || end - begin >= longest_address || is_in_word(text, begin) ||
        !is_host(text.substr(host, end - host))) {
        return std::nullopt;
    }
    std::string address = begin == host ? "http://" : "";
    address += text.substr(begin, end - begin);
    return Autolink{begin, end, std::move(address)};
}

bool is_of_mailbox(char c) {
    return is_ascii_alphanumeric(c) ||
           std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
}

/// `at` is the byte of the "@".
std::optional<Autolink> mail_address(std::string_view text, std::size_t at, std::size_t least) {
    constexpr std::size_t longest_mailbox = 64; ///< bytes (RFC 5321)
    constexpr std::size_t longest_host = 255;
    std::size_t begin = at;
    while (begin > least && at - begin < longest_mailbox && is_of_mailbox(text[begin - 1])) {
        --begin;
    }
    // An opening mark of quotation or emphasis is none of it.
    begin = std::min(text.find_first_not_of("'*_`./", begin), at);
    std::size_t end = at + 1;
    while (end < text.size() && end - at <= longest_host &&
           (is_ascii_alphanumeric(text[end]) || text[end] == '.' || text[end] == '-')) {
        ++end;
    }
    end = without_marks(text, at + 1, end);
    const std::string_view host = text.substr(at + 1, end - at - 1);
    if (begin == at || !is_host(host) || host.find('.') == std::string_view::npos ||
        !is_ascii_letter(host.back())) {
        return std::nullopt;
    }
    return Autolink{begin, end, "mailto:" + std::string(text.substr(begin, end - begin))};
}

} // namespace

std::vector<Autolink> autolinks(std::string_view text) {
    constexpr std::array<std::string_view, 3> schemes = {"https://", "http://", "ftp://"};
    std::vector<Autolink> links;
    std::size_t done = 0;
    for (std::size_t at = 0; (at = text.find_first_of("hfw@", at)) != std::string_view::npos;
         ++at) {
        std::optional<Autolink> found;
        if (text[at] == '@') {
            found = mail_address(text, at, done);
        } else if (text.substr(at).starts_with("www.")) {
            found = web_address(text, at, at);
        } else {
            for (const std::string_view scheme : schemes) {
                if (text.substr(at).starts_with(scheme)) {
                    found = web_address(text, at, at + scheme.size());
                }
            }
        }
        if (found) {
            done = found->end;
            at = done - 1;
            links.push_back(std::move(*found));
        }
    }
    return links;
}

} // namespace galley::readers
