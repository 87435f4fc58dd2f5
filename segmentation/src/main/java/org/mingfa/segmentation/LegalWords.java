package org.mingfa.segmentation;

import java.util.List;

/** The legal words that ship with this module, in the form of the index. */
public final class LegalWords {

    private LegalWords() {}

    /** Terms of law: 诉讼时效, 举证责任. */
    public static List<String> terms() {
        return list("legal-terms.txt");
    }

    /** Causes of action and names of crimes: 民间借贷纠纷, 盗窃罪. */
    public static List<String> causes() {
        return list("causes-of-action.txt");
    }

    private static List<String> list(String name) {
        return ResourceLines.of(name).stream().map(FoldedText::fold).distinct().toList();
    }
}
