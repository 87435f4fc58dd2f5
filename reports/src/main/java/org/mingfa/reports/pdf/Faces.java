package org.mingfa.reports.pdf;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Both weights of the family in one document. */
final class Faces {

    private static final String FAMILY = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    private final PDDocument document;
    private final Face regular;
    private final Face heavy;

    Faces(PDDocument document) throws IOException {
        this.document = document;
        regular = new Face(document, FAMILY + "Regular.ttf");
        heavy = new Face(document, FAMILY + "Bold.ttf");
    }

    Face of(boolean isHeavy) {
        return isHeavy ? heavy : regular;
    }

    /** The characters of a text that the family lacks, by their codes; empty when it has all. */
    String lacking(String text) {
        return text.codePoints()
                .filter(point -> regular.shown(point) != point)
                .distinct()
                .mapToObj("U+%04X"::formatted)
                .collect(Collectors.joining("、"));
    }

    /** After the letters were embedded. */
    void tellWhatLettersMean() throws IOException {
        regular.tellWhatLettersMean(document);
        heavy.tellWhatLettersMean(document);
    }
}
