package org.mingfa.citations;

import org.jspecify.annotations.Nullable;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.text.document.Nature;

/**
 * What became of one citation of a text.
 *
 * @param start first character of the citation in the text
 * @param end behind its last character
 * @param citation in normal form
 * @param found the article, where the generation has it in some version
 * @param note what is wrong or cannot be said, in a sentence for the reader, or null
 * @param particulars what else there is to say, by the status
 */
public record CitationCheck(
        int start,
        int end,
        String citation,
        Status status,
        ArticleAnswer.@Nullable Found found,
        @Nullable String note,
        Particulars particulars) {

    /**
     * The one set of verdicts. What the generation lacks, or has only as a digest, is no mistake of the text; nor is what
     * could be several laws, or was not looked at.
     */
    public enum Status {
        EXISTS("exists", "存在", false),
        NO_SUCH_LAW("no_such_law", "没有这部法律", true),
        NO_SUCH_ARTICLE("no_such_article", "没有这一条", true),
        NOT_IN_FORCE("not_in_force", "当日不在施行", true),
        QUOTE_DIFFERS("quote_differs", "引文不一致", true),
        DIGEST_ONLY("digest_only", "本库只有要点", false),
        NOT_HELD("not_held", "本库没有收录", false),
        /** Of a class of law of which much is held, and nowhere known by this name: there may be none. */
        UNKNOWN_NAME("unknown_name", "没有找到这个名称", false),
        /** A case number that the rules of numbering cannot give. */
        IMPOSSIBLE_NUMBER("impossible_number", "案号不合编排规则", false),
        AMBIGUOUS("ambiguous", "名称不止一部", false),
        NOT_CHECKED("not_checked", "没有核对", false);

        private final String label;
        private final String wording;
        private final boolean accusing;

        Status(String label, String wording, boolean accusing) {
            this.label = label;
            this.wording = wording;
            this.accusing = accusing;
        }

        public String label() {
            return label;
        }

        /** The verdict in a reader's words. */
        public String wording() {
            return wording;
        }

        /** Whether it says that the text is wrong. */
        public boolean isAccusing() {
            return accusing;
        }

        /** Whether nothing could be said, for a reason that lies with the generation. */
        public boolean isOpen() {
            return this == DIGEST_ONLY || this == NOT_HELD;
        }

        /** Whether the words of the article are not known here, so that a quotation may be from it. */
        boolean isUnread() {
            return isOpen() || this == AMBIGUOUS || this == UNKNOWN_NAME;
        }

        /** Whether it says that the text looks wrong. */
        boolean isDoubting() {
            return this == UNKNOWN_NAME || this == IMPOSSIBLE_NUMBER;
        }
    }

    /** The article itself, where the generation has its official text; a digest says nothing of the words. */
    public ArticleAnswer.@Nullable Found official() {
        return found != null && found.law().nature() == Nature.OFFICIAL ? found : null;
    }

    /** Whether there are words to compare it with: the article of the day, or that of the nearest version that is held. */
    boolean isComparable() {
        return status == Status.EXISTS || status == Status.NOT_HELD && official() != null;
    }

    /** Told to look wrong, and not accused. */
    boolean isDoubted() {
        return status.isDoubting()
                || !status.isAccusing() && particulars.quotation().isSuspect();
    }

    /** The text says otherwise: of the article of the day it is wrong; of another version it may be. */
    CitationCheck differing(String why) {
        return status == Status.EXISTS ? with(Status.QUOTE_DIFFERS, why) : with(status, "按本库所收最近的文本对照：" + why);
    }

    /** A citation of which nothing is wrong or known so far. */
    static CitationCheck blank(int start, int end, String citation) {
        return new CitationCheck(start, end, citation, Status.EXISTS, null, null, Particulars.NONE);
    }

    CitationCheck with(Status newStatus, @Nullable String newNote) {
        return new CitationCheck(start, end, citation, newStatus, found, newNote, particulars);
    }

    CitationCheck with(ArticleAnswer.Found article) {
        return new CitationCheck(start, end, citation, status, article, note, particulars);
    }

    CitationCheck with(Particulars more) {
        return new CitationCheck(start, end, citation, status, found, note, more);
    }
}
