package org.mingfa.text.citation;

import java.util.Optional;

/**
 * 发文字号: 法释〔2020〕17号, with the brackets of GB/T 9704 whatever the text wrote.
 *
 * @param prefix 机关代字: 法释, 法发, 国办发
 */
public record DocumentNumber(String prefix, int year, int number) implements Citation {

    /** Reads a text that is one document number and nothing else: 法[2019]61号 gives 法〔2019〕61号. */
    public static Optional<DocumentNumber> find(String text) {
        return Citation.find(text.strip())
                .filter(DocumentNumber.class::isInstance)
                .map(DocumentNumber.class::cast);
    }

    /** As {@link #find}, for text that must be a document number. */
    public static DocumentNumber parse(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("not a document number: " + text));
    }

    @Override
    public String format() {
        return prefix + "〔" + year + "〕" + number + "号";
    }
}
