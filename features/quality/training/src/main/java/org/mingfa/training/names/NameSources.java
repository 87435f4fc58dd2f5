package org.mingfa.training.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what names are learned from, and has it learned. The same files give the same weights. */
public final class NameSources {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long SEED = 7;
    private static final int SHORTEST = 30;
    private static final int LONGEST = 60_000;
    /** How often an invented text is drawn from beside being learned as it is: there are few of them. */
    private static final int DRAWN = 11;

    private static final String QUESTION = "question";
    private static final int SHORTEST_QUESTION = 8;
    private static final Pattern NAMES_SOMEBODY = Pattern.compile("[小老][\\u4e00-\\u9fa5](?=借|欠|把|的|说)|张三|李四|王五|某");

    private final Random random = new Random(SEED);
    private final NameExamples examples = new NameExamples(new DrawnNames(random), random);
    private int judgments;
    private int marked;
    private int nameless;

    /** Judgments as JSON lines: every text of thirty characters and more, whatever its field. */
    public void addJudgments(Path file) throws IOException {
        for (String line : lines(file)) {
            StringBuilder text = new StringBuilder();
            texts(json(file, line), text);
            if (text.length() >= SHORTEST && text.length() < LONGEST) {
                examples.add(text.toString());
                judgments++;
            }
        }
    }

    /** Invented texts whose marks tell the people: judgments as JSON lines with title and text, or lines of plain text. */
    public void addMarked(Path file) throws IOException {
        boolean plain = file.toString().endsWith(".txt");
        for (String line : lines(file)) {
            if (plain && line.startsWith("#")) {
                continue;
            }
            JsonNode node = plain ? JSON.nullNode() : json(file, line);
            examples.addMarked(
                    plain
                            ? line
                            : node.path("title").asString("") + "\n"
                                    + node.path("text").asString(""),
                    DRAWN);
            marked++;
        }
    }

    /** Questions that name nobody, from the column of that name of each table in the folder. */
    public void addNameless(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                int column = List.of(lines.getFirst().split("\t")).indexOf(QUESTION);
                for (String line : lines.subList(1, lines.size())) {
                    String[] cells = line.split("\t", -1);
                    String question = column >= 0 && column < cells.length ? cells[column] : "";
                    if (question.length() >= SHORTEST_QUESTION
                            && !NAMES_SOMEBODY.matcher(question).find()) {
                        examples.addNameless(question);
                        nameless++;
                    }
                }
            }
        }
    }

    public int judgments() {
        return judgments;
    }

    public int markedTexts() {
        return marked;
    }

    public int namelessSentences() {
        return nameless;
    }

    /** The weights as the tagger reads them. Takes some ten minutes for 4,000 judgments. */
    public byte[] train() {
        return NameTraining.run(examples, random);
    }

    private static JsonNode json(Path file, String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 不是每行一个 JSON 对象的 JSONL。");
        }
    }

    private static void texts(JsonNode node, StringBuilder out) {
        if (node.isString() && node.asString().length() > SHORTEST) {
            out.append(node.asString()).append('\n');
        }
        node.forEach(child -> texts(child, out));
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
