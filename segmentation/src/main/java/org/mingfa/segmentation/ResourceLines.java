package org.mingfa.segmentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a word list that ships with this module; blank lines and lines that start with # are left out. */
final class ResourceLines {

    private ResourceLines() {}

    static List<String> of(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    static byte[] bytes(String name) {
        try (InputStream in = ResourceLines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少分词词表 " + name + "，请重新构建。");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取分词词表 " + name + "，请检查程序包。", e);
        }
    }
}
