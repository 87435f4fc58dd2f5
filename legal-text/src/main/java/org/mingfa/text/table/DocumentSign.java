package org.mingfa.text.table;

import java.util.Comparator;
import java.util.List;

/**
 * The sign of an issuing body (发文机关代字) in front of a document number: 法释 in 法释〔2020〕17号.
 *
 * @param inDictionary whether the segmenter makes one word of the sign and the number behind it
 * @param example a document number that begins with it
 */
public record DocumentSign(String sign, boolean inDictionary, String example) {

    /** Every sign that the product knows, in the order of the table. */
    public static List<DocumentSign> all() {
        return new TextResource(DocumentSign.class, "document-signs.tsv")
                .rows("sign", "dictionary", "example").stream()
                        .map(row -> new DocumentSign(row.get("sign"), row.isYes("dictionary"), row.get("example")))
                        .toList();
    }

    /** The signs, the longest first, so that 法办发 is not taken for 发. */
    public static List<String> longestFirst() {
        return all().stream()
                .map(DocumentSign::sign)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
