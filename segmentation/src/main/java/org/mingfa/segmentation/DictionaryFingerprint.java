package org.mingfa.segmentation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Properties;
import java.util.TreeSet;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.table.TextResource;

/** Tells whether two segmenters cut alike: by HanLP's version, our rules' version, our word lists and the titles. */
final class DictionaryFingerprint {

    /** Raised by hand whenever the code cuts some text differently than before. */
    private static final int RULES = 1;

    /**
     * The first lines of the files that two tables of legal-text had here before: kept, so that generations that were
     * built then keep their dictionary. They go when {@link #RULES} is raised.
     */
    private static final String SHORT_TITLES_HEAD = "# 法律简称\t全称。一个简称只对应一部文件；有歧义的简称不列。";

    private static final String DOCUMENT_SIGNS_HEAD = "# 发文机关代字：与其后的〔年份〕序号合成一个发文字号。一行一字号，井号起注释。";

    private static final TextResource HANLP =
            new TextResource(DictionaryFingerprint.class, "/META-INF/maven/com.hankcs/hanlp/pom.properties");

    private DictionaryFingerprint() {}

    static String of(Collection<String> titles) {
        String name = "hanlp-" + hanlpVersion() + "+rules-" + RULES;
        Sha256 sum = Sha256.begin().add(name);
        WordLists.DICTIONARY.forEach(list -> sum.add(list.bytes()));
        line(sum, SHORT_TITLES_HEAD);
        LawTitles.IN_DICTIONARY.forEach(known -> line(sum, known.name() + "	" + known.title()));
        line(sum, DOCUMENT_SIGNS_HEAD);
        LegalExpressions.DOCUMENT_SIGNS.forEach(sign -> line(sum, sign));
        new TreeSet<>(titles).forEach(title -> line(sum, title));
        return name + "+" + sum.digits();
    }

    private static void line(Sha256 sum, String line) {
        sum.add(line + "\n");
    }

    private static String hanlpVersion() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(HANLP.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取 HanLP 的版本记录。", e);
        }
        return properties.getProperty("version", "unknown");
    }
}
