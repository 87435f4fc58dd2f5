package org.mingfa.segmentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether two segmenters cut alike: by HanLP's version, our rules' version, our word lists and the titles. */
final class DictionaryFingerprint {

    /** Raised by hand whenever the code cuts some text differently than before. */
    private static final int RULES = 1;

    private static final String HANLP = "/META-INF/maven/com.hankcs/hanlp/pom.properties";

    private DictionaryFingerprint() {}

    static String of(Collection<String> titles) {
        String name = "hanlp-" + hanlpVersion() + "+rules-" + RULES;
        MessageDigest digest = sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        Stream.concat(Vocabulary.WORD_LISTS.stream(), List.of("short-titles.tsv", "document-agencies.txt").stream())
                .forEach(list -> digest.update(ResourceLines.bytes(list)));
        new TreeSet<>(titles).forEach(title -> digest.update((title + "\n").getBytes(StandardCharsets.UTF_8)));
        return name + "+" + HexFormat.of().formatHex(digest.digest());
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
