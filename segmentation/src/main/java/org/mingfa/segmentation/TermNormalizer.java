package org.mingfa.segmentation;

import org.mingfa.text.table.FoldedText;

/** How a short text is written in the index: half width, lower case, simplified characters, no format characters. */
public final class TermNormalizer {

    private TermNormalizer() {}

    public static String normalize(String text) {
        return FoldedText.of(text, CharacterFolding::write).text();
    }
}
