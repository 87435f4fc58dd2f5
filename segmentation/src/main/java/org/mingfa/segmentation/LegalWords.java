package org.mingfa.segmentation;

import java.util.List;
import org.mingfa.text.table.CausesOfAction;
import org.mingfa.text.table.TextResource;

/** The legal words that ship with this module, in the form of the index. */
public final class LegalWords {

    private LegalWords() {}

    /** Terms of law: 诉讼时效, 举证责任. */
    public static List<String> terms() {
        return folded(WordLists.TERMS);
    }

    /** Causes of action and names of crimes: 民间借贷纠纷, 盗窃罪. */
    public static List<String> causes() {
        return folded(CausesOfAction.LIST);
    }

    private static List<String> folded(TextResource list) {
        return list.words().stream().map(TermNormalizer::normalize).distinct().toList();
    }
}
