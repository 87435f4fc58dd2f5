package org.mingfa.indexer.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that a corpus comes in, as {@code corpus add --format} names them. */
public enum CorpusFormat {
    /** Recognised by content when the corpus is read. */
    AUTO,
    /** 国家法律法规数据库: official Word files in docx/, detail records in json/. */
    FLK,
    /** lawtext: the same laws as Markdown, each with its record as front matter. */
    LAWTEXT,
    /** Texts that lawtext lacks, in its form, each with how certain it is (x_certainty). */
    ADDITIONS,
    /** LawRefBook: Markdown with a dated head that ends in INFO END. */
    LAWREFBOOK,
    /** 北大法宝: a first line of 【发布部门】…, then the text. */
    PKULAW,
    /** Guiding cases of the Supreme People's Court, one JSON object a line. */
    GUIDING,
    /** Judgments, one JSON object a line. */
    JUDGMENTS,
    /** Documents in any format that the extractor knows. */
    FILES,
    /** Digests in our own words (要点), Markdown with a head. */
    DIGESTS;

    /** flk, lawrefbook … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CorpusFormat> find(String label) {
        return Arrays.stream(values()).filter(v -> v.label().equals(label)).findFirst();
    }
}
