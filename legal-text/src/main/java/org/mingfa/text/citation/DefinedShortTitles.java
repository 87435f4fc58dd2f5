package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.LawReferences.Reference;

/** The short titles that a text defines itself: （以下简称…） behind a title. */
final class DefinedShortTitles {

    private static final Pattern SHORT_TITLE =
            Pattern.compile("（(?:以下|下)?(?:统称|简称|称)(?:为|：)?[《“「\"]?([^》”」\"（）]+)[》”」\"]?）");
    private static final int LONGEST_NOTE = 60;

    private final CleanText text;
    private final List<String> titles = new ArrayList<>();
    private final Map<String, String> defined = new LinkedHashMap<>();
    private final ReverseTrie names = new ReverseTrie();

    DefinedShortTitles(CleanText text) {
        this.text = text;
    }

    /** A title that a short title stands for, and where the short title begins. */
    record DefinedTitle(String title, int start) {}

    /** The longest short title that ends before the place and begins at {@code from} or later; null if there is none. */
    @Nullable
    DefinedTitle longestEndingAt(int end, int from) {
        ReverseTrie.Match match = names.longestEndingAt(text, end, from);
        return match == null ? null : new DefinedTitle(titles.get(match.number()), match.start());
    }

    /** Steps over （以下简称…）, document numbers and other notes behind a title; defines short titles. */
    int afterNotes(Reference reference) {
        int here = reference.end();
        for (int i = 0; i < 3 && text.at(here) == '（'; i++) {
            int close = text.closing(here, LONGEST_NOTE);
            if (close < 0 || text.at(here + 1) == '第') {
                break;
            }
            defineShortTitle(reference.title(), text.substring(here, close + 1));
            here = close + 1;
        }
        return here;
    }

    private void defineShortTitle(@Nullable String title, String note) {
        Matcher shortTitle = SHORT_TITLE.matcher(note);
        if (title != null && shortTitle.matches()) {
            define(shortTitle.group(1), title);
        }
    }

    /** From here on the short title stands for the title. */
    void define(String shortTitle, String title) {
        names.add(shortTitle, titles.size());
        titles.add(title);
        defined.putIfAbsent(shortTitle, title);
    }

    /** Full title by short title. */
    Map<String, String> all() {
        return defined;
    }
}
