package org.mingfa.search.expansion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a table that ships with this package; blank lines and lines that start with # are left out. */
final class ExpansionTable {

    private ExpansionTable() {}

    /** Rows of at least {@code width} cells. */
    static List<List<String>> rows(String name, int width) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .peek(cells -> {
                    if (cells.size() < width) {
                        throw new IllegalStateException(name + " 中这一行应有 " + width + " 列：" + cells);
                    }
                })
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = ExpansionTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少 " + name + "，请重新构建。");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取 " + name + "，请检查程序包。", e);
        }
    }
}
