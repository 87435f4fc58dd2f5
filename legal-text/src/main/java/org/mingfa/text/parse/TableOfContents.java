package org.mingfa.text.parse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises the lines of a table of contents, from 目录 to the first heading that comes a second time. */
final class TableOfContents {

    private static final int LONGEST_ENTRY = 50;

    private boolean open;
    private @Nullable String first;

    boolean contains(TextLine line) {
        if (FrontMatter.isTableOfContents(line)) {
            open = true;
            first = null;
            return true;
        }
        if (open) {
            open = isEntry(line);
        }
        return open;
    }

    private boolean isEntry(TextLine line) {
        if (ArticleHead.find(line.text(), null).isPresent() || line.isSentence()) {
            return false;
        }
        Optional<Heading> heading = Heading.find(line.text());
        if (heading.isEmpty()) {
            return line.text().length() <= LONGEST_ENTRY;
        }
        String entry = heading.get().text();
        if (first == null) {
            first = entry;
            return true;
        }
        return !entry.equals(first);
    }
}
