package org.mingfa.segmentation;

/** How a short text is written in the index: half width, lower case, simplified characters, no format characters. */
public final class IndexForm {

    private IndexForm() {}

    public static String of(String text) {
        return FoldedText.fold(text);
    }
}
