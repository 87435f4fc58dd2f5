package org.mingfa.indexer.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.problem.Problem.Stage;
import org.mingfa.text.problem.Refusal;

/** The records that the publication gate kept out of a generation, as its accounts name them: by rule, place, checksum. */
public record WithheldRecords(List<FileRecord> all) {

    private static final int SHORTEST = 8;

    public WithheldRecords {
        all = List.copyOf(all);
    }

    /** Those of the generation in that directory. */
    public static WithheldRecords of(Path generation) throws IOException {
        try (Stream<FileRecord> files = RecordLines.read(generation.resolve(FileAccounts.FILES), FileRecord.class)) {
            return new WithheldRecords(files.filter(WithheldRecords::isWithheld).toList());
        }
    }

    private static boolean isWithheld(FileRecord file) {
        return file.code() != null && file.code().stage() == Stage.PUBLICATION;
    }

    /** Those of one corpus. */
    public WithheldRecords of(String corpus) {
        return new WithheldRecords(
                all.stream().filter(file -> file.corpus().equals(corpus)).toList());
    }

    /** The whole checksum of which the beginning was typed; whole ones are taken as they are, withheld or not. */
    public static String checksum(String typed, Stream<FileRecord> files) {
        if (typed.matches("[0-9a-f]{64}")) {
            return typed;
        }
        List<String> found = files.map(file -> String.valueOf(file.sha256()))
                .filter(sha256 -> typed.length() >= SHORTEST && sha256.startsWith(typed))
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    (found.isEmpty() ? "没有" : "不止一件") + "校验和以 " + typed + " 开头的文书：至少写 " + SHORTEST
                            + " 位，见 corpus review 的列表。");
        }
        return found.getFirst();
    }
}
