package org.mingfa.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes any number of judgments out of real ones: the record of one, in whose long texts some sentences are left out and
 * some of another record of the same file stand in their place, under an id and a number of its own. The same seed makes
 * the same judgments. What it makes stays on the machine that it was made on.
 */
final class JudgmentGenerator {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> IDS =
            List.of("id", "doc_id", "docId", "uniqid", "uid", "pid", "CaseId", "cid", "doc", "ajId", "writId");
    private static final Pattern SENTENCE = Pattern.compile("(?<=。)");
    private static final Pattern NUMBER = Pattern.compile("(?<=[初终再申他监提字第])\\d{1,6}(?=(?:-\\d+)?号)");

    /** Shorter texts are titles, causes and the like, and stay as they are. */
    private static final int LONG = 200;

    /** Of a hundred sentences so many are another case's. */
    private static final int FOREIGN = 25;

    private final List<List<ObjectNode>> files = new ArrayList<>();
    private final Random random;

    /** A generator from files of JSON lines, gzipped or not. */
    JudgmentGenerator(List<Path> sources, long seed) throws IOException {
        for (Path source : sources) {
            files.add(records(source));
        }
        this.random = new Random(seed);
    }

    private static List<ObjectNode> records(Path source) throws IOException {
        List<ObjectNode> records = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(source);
                InputStream plain = source.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                records.add((ObjectNode) JSON.readTree(line));
            }
        }
        return records;
    }

    /** Writes so many as gzipped JSON lines. */
    void write(int count, Path file) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (int i = 0; i < count; i++) {
                out.write(JSON.writeValueAsString(next(i)));
                out.newLine();
            }
        }
    }

    /** A description of about so many characters: what generated judgments say, one behind the other. */
    String description(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            next(0).properties().stream()
                    .map(Map.Entry::getValue)
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .filter(value -> value.length() > LONG)
                    .findFirst()
                    .ifPresent(text::append);
        }
        return text.substring(0, length);
    }

    private ObjectNode next(int id) {
        List<ObjectNode> records = files.get(random.nextInt(files.size()));
        ObjectNode made = records.get(random.nextInt(records.size())).deepCopy();
        ObjectNode other = records.get(random.nextInt(records.size()));
        for (Map.Entry<String, JsonNode> field : List.copyOf(made.properties())) {
            if (IDS.contains(field.getKey())) {
                made.put(field.getKey(), "g" + id);
            } else if (field.getValue().isString()) {
                String text = field.getValue().asString();
                String numbered = NUMBER.matcher(text).replaceAll(String.valueOf(id + 1));
                made.put(
                        field.getKey(),
                        text.length() < LONG
                                ? numbered
                                : mixed(numbered, other.path(field.getKey()).asString("")));
            }
        }
        return made;
    }

    private String mixed(String own, String other) {
        String[] foreign = SENTENCE.split(other);
        StringBuilder text = new StringBuilder();
        for (String sentence : SENTENCE.split(own)) {
            boolean replaced = random.nextInt(100) < FOREIGN && !sentence.contains("人民法院");
            text.append(replaced ? foreign[random.nextInt(foreign.length)] : sentence);
        }
        return text.toString();
    }
}
