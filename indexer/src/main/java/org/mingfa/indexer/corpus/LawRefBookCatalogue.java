package org.mingfa.indexer.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;
import org.sqlite.SQLiteConfig;

/** What the project's own database ({@code db.sqlite3}) says of its files: which are repealed, and since when they were in force. */
final class LawRefBookCatalogue {

    static final String FILE = "db.sqlite3";
    static final LawRefBookCatalogue EMPTY = new LawRefBookCatalogue("", Map.of());

    private static final String LAWS = """
            SELECT c.folder AS folder, coalesce(l.filename, l.name) AS file, l.publish AS publish,
                   l.expired AS expired, l.valid_from AS valid_from
            FROM law l JOIN category c ON c.id = l.category_id""";

    private final String folder;
    private final Map<String, VersionStatus> entries;

    private LawRefBookCatalogue(String folder, Map<String, VersionStatus> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /**
     * One version.
     *
     * @param expired no longer in force, whether amended or repealed
     * @param effective first day in force, or null
     */
    record VersionStatus(boolean expired, @Nullable LocalDate effective) {}

    /** Reads a copy of the database, so that whatever holds the corpus is neither locked nor written. */
    static Outcome<LawRefBookCatalogue> read(CorpusFile database) {
        String path = database.path();
        try {
            Path copy = Files.createTempFile("lawrefbook", ".sqlite3");
            try {
                Files.write(copy, database.bytes());
                return Outcome.of(
                        new LawRefBookCatalogue(path.substring(0, path.length() - FILE.length()), entries(copy)));
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (SQLException | DateTimeParseException | IOException e) {
            return Outcome.failed(Problem.of(ErrorCode.CATALOGUE_UNUSABLE, path, "目录数据库无法读取：" + e.getMessage() + "。"));
        }
    }

    private static Map<String, VersionStatus> entries(Path copy) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Map<String, VersionStatus> entries = new HashMap<>();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + copy.toAbsolutePath());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAWS)) {
            while (row.next()) {
                LocalDate publish = date(row.getString("publish"));
                entries.put(
                        row.getString("folder") + "/" + row.getString("file")
                                + (publish == null ? "" : "(" + publish + ")") + ".md",
                        new VersionStatus(
                                row.getBoolean("expired"), effective(date(row.getString("valid_from")), publish)));
            }
        }
        return entries;
    }

    /** A first day that is the day of promulgation is what the project writes where it knows none. */
    private static @Nullable LocalDate effective(@Nullable LocalDate validFrom, @Nullable LocalDate publish) {
        return validFrom == null || validFrom.equals(publish) ? null : validFrom;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    /** What is said of a file of the corpus. */
    Optional<VersionStatus> find(String path) {
        return path.startsWith(folder)
                ? Optional.ofNullable(entries.get(path.substring(folder.length())))
                : Optional.empty();
    }
}
