package org.mingfa.answers;

import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;

/** How a provision that is shown is cited: with the year of its version, and with what it is where it is no official text. */
public final class LawCitation {

    private LawCitation() {}

    /**
     * 《中华人民共和国民法典》（2020年）第一百八十八条.
     *
     * @param place the article, or the headings of a section without a number
     */
    public static String of(LawHeader version, String place) {
        return "《" + version.title() + "》"
                + (version.promulgated() == null
                        ? ""
                        : "（" + version.promulgated().getYear() + "年）")
                + place
                + (version.nature() == Nature.OFFICIAL
                        ? ""
                        : "的" + version.nature().caution());
    }
}
