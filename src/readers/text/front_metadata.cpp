// Bylines taken apart, dates in ISO 8601.
#include "readers/text/front_metadata.hpp"

#include "document/vocabulary.hpp"
#include "readers/text/dates_and_names.hpp"

#include <algorithm>

namespace galley::readers {

using bridge::Node;

void FrontMetadata::take_byline_word(const Unit& unit) {
    byline_word_ = unit.text;
    blocks_.consume(unit, 0, unit.text.size(), "byline", "it introduces an author");
}

void FrontMetadata::take_byline(const Unit& unit) {
    std::size_t at = 0;
    if (!is_byline(unit.text)) {
        take_name(unit, 0, unit.text.size());
    }
    for (const Name& name : names_of_byline(unit.text)) {
        if (at == 0 && name.begin > 0) {
            const std::size_t end = unit.text.find_last_not_of(' ', name.begin - 1) + 1;
            byline_word_ = unit.text.substr(0, end);
        }
        blocks_.consume(unit, at, name.begin, "byline", "it introduces an author");
        take_name(unit, name.begin, name.end);
        at = name.end;
    }
    if (at > 0 && at < unit.text.size()) {
        blocks_.consume(unit, at, unit.text.size(), "byline", "it introduces an author");
    }
    blocks_.note_block(unit, "author");
}

void FrontMetadata::take_name(const Unit& unit, std::size_t begin, std::size_t end) {
    const auto mark = std::find_if(unit.marks.begin(), unit.marks.end(), [&](const NoteMark& each) {
        return each.begin > begin && each.end == end;
    });
    if (mark != unit.marks.end()) {
        blocks_.consume(unit, mark->begin, end, "note mark", "no note can be called from a byline");
        end = mark->begin;
    }
    authors_.push_back(unit.text.substr(begin, end - begin));
}

void FrontMetadata::take_date(const Unit& unit) {
    date_ = iso_date(unit.text);
    blocks_.consume(unit, 0, unit.text.size(), "date", "it is metadata");
}

void FrontMetadata::write() const {
    if (!authors_.empty() || !date_.empty()) {
        Metadata metadata = document_.metadata();
        metadata.authors = authors_;
        metadata.date = date_;
        document_.set_metadata(metadata);
    }
    Node author = document_.info().child("author");
    if (author && !byline_word_.empty()) {
        author.set_attribute(galley_namespace, galley_prefix, "byline", byline_word_);
    }
}

} // namespace galley::readers
