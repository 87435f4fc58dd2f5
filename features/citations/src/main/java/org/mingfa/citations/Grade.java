package org.mingfa.citations;

import java.util.Locale;

/** Whether a citation bears out what the text says beside it: the one list of answers on the page, in files, over HTTP and MCP. */
public enum Grade {
    AGREES("相符"),
    /** The text is wrong. */
    DIFFERS("不符"),
    /** The text may be wrong: the law is that of the context, the words are not announced, or only an older version is held. */
    MAY_DIFFER("可能不符"),
    /** What the text says is of another article of the law, which is named. */
    OTHER_ARTICLE("另一条更相符"),
    /** What the text says is of the article that had this number in another version, or in the law before. */
    OLD_NUMBER("旧条号"),
    NOT_COMPARED("没有对照");

    private final String wording;

    Grade(String wording) {
        this.wording = wording;
    }

    /** In a reader's words. */
    public String wording() {
        return wording;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Grade of(CitationCheck check) {
        if (check.status().isAccusing()) {
            return DIFFERS;
        }
        if (check.status().isDoubting()) {
            return MAY_DIFFER;
        }
        return switch (check.particulars().quotation()) {
            case AGREES -> check.status() == CitationCheck.Status.EXISTS ? AGREES : NOT_COMPARED;
            case DIFFERS, CONTRADICTS -> MAY_DIFFER;
            case MISPLACED -> OTHER_ARTICLE;
            case OLD_NUMBER -> OLD_NUMBER;
            case NONE, UNCHECKED -> NOT_COMPARED;
        };
    }
}
