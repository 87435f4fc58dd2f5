package org.mingfa.text.citation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text cites: an article of a law, a case, or a numbered document.
 *
 * <p>{@link #format()} and {@link #find(String)} are inverses. Where it stands in a text is a {@link CitationOccurrence}'s
 * to say.
 */
public sealed interface Citation
        permits StatuteCitation,
                CaseNumber,
                OldCaseNumber,
                DocumentNumber,
                Citation.OrderNumber,
                Citation.GuidingCaseNumber,
                Citation.LibraryCaseNumber,
                Citation.LawTitle,
                Citation.UnresolvedReference {

    /** The canonical way to write it. */
    String format();

    /** Reads a text that is one citation and nothing else, law titles as they stand; empty otherwise. */
    static Optional<Citation> find(String text) {
        var found = new CitationFinder(LawNames.none()).find(text);
        if (found.size() != 1) {
            return Optional.empty();
        }
        CitationOccurrence only = found.getFirst();
        boolean whole = only.start() == 0 && only.end() == text.length();
        return whole ? Optional.of(only.citation()) : Optional.empty();
    }

    /** One form for all ways to write the number of a case: kinds of brackets, width and blanks do not count. */
    static String canonical(String written) {
        String folded = CleanText.fold(written).replaceFirst("^[\\[〔【](\\d{4})[\\]〕】]", "（$1）");
        return find(folded).map(Citation::format).orElse(folded);
    }

    /**
     * 主席令 and 国务院令.
     *
     * @param issuer 主席 or 国务院
     */
    record OrderNumber(String issuer, int number) implements Citation {
        @Override
        public String format() {
            return issuer + "令第" + number + "号";
        }
    }

    /** 指导案例N号 of the Supreme People's Court. */
    record GuidingCaseNumber(int number) implements Citation {
        @Override
        public String format() {
            return "指导案例" + number + "号";
        }
    }

    /** The number of a case in 人民法院案例库: year-type-class-cause-serial. */
    record LibraryCaseNumber(String value) implements Citation {
        @Override
        public String format() {
            return value;
        }
    }

    /** A law as a whole, of which the text names no article; only where a text is checked. */
    record LawTitle(String law, @Nullable String version) implements Citation {
        @Override
        public String format() {
            return "《" + law + "》" + (version == null ? "" : "（" + version + "）");
        }
    }

    /** Words that look like a citation and name no provision that could be looked up; only where a text is checked. */
    record UnresolvedReference(String words, Reason why) implements Citation {

        /** Why there is nothing to look up. */
        public enum Reason {
            CONTRACT,
            NO_ARTICLE_BEFORE
        }

        @Override
        public String format() {
            return words;
        }
    }
}
