package org.mingfa.segmentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.Sha256;

/** Tells whether two segmenters cut alike: by HanLP's version, our rules' version, our word lists and the titles. */
final class DictionaryFingerprint {

    /** Raised by hand whenever the code cuts some text differently than before. */
    private static final int RULES = 1;

    private static final String HANLP = "/META-INF/maven/com.hankcs/hanlp/pom.properties";

    private DictionaryFingerprint() {}

    static String of(Collection<String> titles) {
        String name = "hanlp-" + hanlpVersion() + "+rules-" + RULES;
        Sha256 sum = Sha256.begin().add(name);
        Stream.concat(Vocabulary.WORD_LISTS.stream(), List.of("short-titles.tsv", "document-agencies.txt").stream())
                .forEach(list -> sum.add(ResourceLines.bytes(list)));
        new TreeSet<>(titles).forEach(title -> sum.add(title + "\n"));
        return name + "+" + sum.digits();
    }

    private static String hanlpVersion() {
        try (@Nullable InputStream in = DictionaryFingerprint.class.getResourceAsStream(HANLP)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少 HanLP 的版本记录 " + HANLP + "，请重新构建。");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取 HanLP 的版本记录。", e);
        }
    }
}
