package org.mingfa.segmentation;

import org.mingfa.text.table.FoldedText;

/** How a short text is written in the index: half width, lower case, simplified characters, no format characters. */
public final class IndexForm {

    private IndexForm() {}

    public static String of(String text) {
        return FoldedText.of(text, CharacterFolding::write).text();
    }
}
