package org.mingfa.cli.usage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.ITypeConverter;

/**
 * The file that a report is written to; its ending says in which form.
 *
 * @param format null where it is text and no document: JSON, a table, or lines
 */
public record ReportFile(Path path, @Nullable DocumentFormat format) {

    /** Reads a name that ends like a document. */
    public static class Converter implements ITypeConverter<ReportFile> {

        private final List<String> endings;

        public Converter() {
            this(Stream.empty());
        }

        Converter(Stream<String> more) {
            endings = Stream.concat(Arrays.stream(DocumentFormat.values()).map(DocumentFormat::ending), more)
                    .map(ending -> "." + ending)
                    .toList();
        }

        /** Refuses other endings, and folders that are not there, before anything is made in vain. */
        @Override
        public ReportFile convert(String value) {
            if (endings.stream().noneMatch(value::endsWith)) {
                String last = endings.getLast();
                String others = String.join("、", endings.subList(0, endings.size() - 1));
                throw new Refusal(Refusal.Kind.INVALID_VALUE, "应以 " + others + " 或 " + last + " 结尾，收到“" + value + "”。");
            }
            Path folder = Path.of(value).toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refusal(Refusal.Kind.INVALID_VALUE, "文件夹不存在：" + folder);
            }
            return new ReportFile(
                    Path.of(value),
                    Arrays.stream(DocumentFormat.values())
                            .filter(format -> value.endsWith("." + format.ending()))
                            .findFirst()
                            .orElse(null));
        }
    }

    /** The same, or JSON. */
    public static final class WithJson extends Converter {
        public WithJson() {
            super(Stream.of("json"));
        }
    }

    /** The same, or a table. */
    public static final class WithTable extends Converter {
        public WithTable() {
            super(Stream.of("csv"));
        }
    }

    /** The same, or lines of text. */
    public static final class WithText extends Converter {
        public WithText() {
            super(Stream.of("txt"));
        }
    }

    public void write(Document document) throws IOException {
        write(document, "");
    }

    /**
     * Writes the file.
     *
     * @param text in place of the document where the file is none
     */
    public void write(Document document, String text) throws IOException {
        Files.write(path, format == null ? text.getBytes(StandardCharsets.UTF_8) : format.write(document));
    }
}
