// Markdown's lines: what stands before each of them within quotations and list items.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::writers {

class MarkdownLines {
public:
    /// A container: `first` stands before the first line in it, `rest` before all others.
    void open(std::string_view first, std::string_view rest);
    void close();
    [[nodiscard]] bool in_container() const { return !containers_.empty(); }
    /// Columns before the next lines; the first of a container may have other signs there.
    [[nodiscard]] std::size_t prefix_columns() const;
    /// An empty line before what comes next; none at the very beginning.
    void gap() { gap_ = !out_.empty(); }
    void no_gap() { gap_ = false; }
    /// Whole lines; the last line end may be missing.
    void add(std::string_view lines);

    [[nodiscard]] std::string& text() { return out_; }

private:
    struct Container {
        std::string first;
        std::string rest;
        bool begun = false;
    };

    void add_line(std::string_view line);
    void add_gap();

    std::vector<Container> containers_;
    std::string out_;
    bool gap_ = false;
};

} // namespace galley::writers
