package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.indexer.generation.CorpusContrast.Kind;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

/**
 * When two corpora were last compared and what came of it: {@code compared.json} of the data directory, for who looks after
 * the service.
 */
public record LastContrast(String first, String second, LocalDate day, int agreed, Map<Kind, Long> counts) {

    private static final String FILE = "compared.json";

    /** Takes the place of what was noted before. */
    public static void note(Path data, CorpusContrast contrast, LocalDate day) throws IOException {
        LastContrast last =
                new LastContrast(contrast.first(), contrast.second(), day, contrast.agreed(), contrast.counts());
        DurableFiles.directories(data);
        DurableFiles.replace(data.resolve(FILE), RecordJson.write(last) + "\n");
    }

    /** Empty where none were compared. */
    public static Optional<LastContrast> find(Path data) throws IOException {
        Path file = data.resolve(FILE);
        try {
            return Optional.of(RecordJson.read(Files.readString(file), LastContrast.class));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (JacksonException damaged) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 不能读取：删除后重新运行 corpus compare。", damaged);
        }
    }

    /** national 与 lawrefbook 于 2026-12-02 对照：一致的版本 1400 个；只有前者有的法律 900 部……. */
    public String sentence() {
        String differing = counts.entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + entry.getValue())
                .collect(Collectors.joining("，"));
        return first + "（前者）与 " + second + "（后者）于 " + day + " 对照：一致的版本 " + agreed + "；"
                + (differing.isEmpty() ? "没有不同。" : differing + "。");
    }
}
