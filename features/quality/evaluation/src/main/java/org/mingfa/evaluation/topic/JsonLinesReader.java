package org.mingfa.evaluation.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSONL (also .gz) record by record; empty lines are passed over, everything else must be an object. */
final class JsonLinesReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonLinesReader() {}

    static void read(Path file, Consumer<JsonRecord> reader) {
        try (InputStream in = open(file)) {
            read(file.toString(), in, reader);
        } catch (IOException e) {
            throw InvalidInputException.unreadable(file, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /**
     * Reads an open stream, which the caller closes.
     *
     * @param name for messages
     */
    static void read(String name, InputStream in, Consumer<JsonRecord> reader) {
        Reader strict = new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        int number = 0;
        try {
            BufferedReader lines = new BufferedReader(strict);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    reader.accept(record(name, number, text));
                }
            }
        } catch (IOException e) {
            throw new InvalidInputException(InputFlaw.V001, name, number + 1, "从这一行起，" + InvalidInputException.why(e));
        }
    }

    private static JsonRecord record(String name, int number, String line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new InvalidInputException(InputFlaw.V001, name, number, "第 " + column + " 列起不是合法的 JSON；每行应为一个完整的记录。");
        }
        if (!node.isObject()) {
            throw new InvalidInputException(InputFlaw.V001, name, number, "应为 {…} 形式的记录。");
        }
        return new JsonRecord(name, number, node);
    }
}
