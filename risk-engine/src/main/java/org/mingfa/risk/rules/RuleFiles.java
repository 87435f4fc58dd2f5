package org.mingfa.risk.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.yaml.FlawCode;
import org.mingfa.risk.yaml.Place;
import org.mingfa.risk.yaml.YamlMap;
import org.mingfa.risk.yaml.YamlReader;

/**
 * The files under rules/. Reading YAML is most of the engine's start, so a file is read in parts: its heading at once,
 * its versions when the rule is first applied, its examples only in tests.
 */
final class RuleFiles {

    private static final String FOLDER = "rules/";
    private static final String VERSIONS = "\nversions:";
    private static final String EXAMPLES = "\nexamples:";

    private RuleFiles() {}

    static List<String> names() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /** The keys before the versions. */
    static YamlMap readHeading(String name) {
        return YamlReader.read(FOLDER + name, until(VERSIONS, text(name)));
    }

    /** The keys before the examples. */
    static YamlMap readRule(String name) {
        return YamlReader.read(FOLDER + name, until(EXAMPLES, text(name)));
    }

    /** A whole file. */
    static YamlMap read(String name) {
        return YamlReader.read(FOLDER + name, text(name));
    }

    private static String until(String key, String text) {
        int at = text.indexOf(key);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String text(String name) {
        try (@Nullable InputStream stream = RuleFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new Place(FOLDER + name, 1).flaw(FlawCode.R010, "文件不存在；请核对 index.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("读取资源 " + FOLDER + name + " 失败", e);
        }
    }
}
