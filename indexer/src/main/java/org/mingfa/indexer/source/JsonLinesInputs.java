package org.mingfa.indexer.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * A JSONL file, plain or gzipped, as one input per line that is not blank; read as the stream is consumed, so that a file
 * of any length takes the room of one line.
 */
public final class JsonLinesInputs implements Iterator<DocumentInput> {

    private static final int LONGEST_LINE = 16 << 20;

    private final String corpus;
    private final String path;
    private final InputStream stream;
    private final Function<CorpusFile, Outcome<LegalDocument>> reading;
    private int line;
    private boolean over;
    private @Nullable DocumentInput next;

    private JsonLinesInputs(
            String corpus, String path, InputStream stream, Function<CorpusFile, Outcome<LegalDocument>> reading) {
        this.corpus = corpus;
        this.path = path;
        this.stream = stream;
        this.reading = reading;
    }

    public static boolean isJsonLines(String lowerCaseName) {
        return lowerCaseName.endsWith(".jsonl") || lowerCaseName.endsWith(".jsonl.gz");
    }

    public static Stream<DocumentInput> inputs(
            String corpus,
            SourceEntry entry,
            ExtractionLimits limits,
            Function<CorpusFile, Outcome<LegalDocument>> reading) {
        try {
            InputStream stream = plain(new BufferedInputStream(entry.content().open(), 1 << 16));
            JsonLinesInputs lines = new JsonLinesInputs(corpus, entry.path(), stream, reading);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(lines::close);
        } catch (IOException e) {
            return Stream.of(lost(corpus, entry.path(), ErrorCode.UNREADABLE_FILE, "文件无法读取：" + e));
        }
    }

    private static InputStream plain(InputStream buffered) throws IOException {
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16) : buffered;
    }

    private static DocumentInput lost(String corpus, String path, ErrorCode code, String message) {
        List<Problem> problems = List.of(Problem.of(code, path, message));
        return new DocumentInput(path, () -> InputResult.lost(corpus, path, null, problems));
    }

    @Override
    public boolean hasNext() {
        while (next == null && !over) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public DocumentInput next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException(path);
        }
        DocumentInput input = next;
        next = null;
        return input;
    }

    private @Nullable DocumentInput advance() {
        line++;
        String where = path + "#" + line;
        try {
            byte[] bytes = readLine();
            if (bytes == null) {
                over = true;
                close();
                return null;
            }
            if (bytes.length > LONGEST_LINE) {
                return lost(corpus, where, ErrorCode.FILE_TOO_LARGE, "该行超过 " + LONGEST_LINE + " 字节。");
            }
            if (isBlank(bytes)) {
                return null;
            }
            CorpusFile file = new CorpusFile(where, bytes, Sha256.of(bytes));
            return new DocumentInput(where, file::sha256, () -> InputResult.of(corpus, file, reading.apply(file)));
        } catch (IOException e) {
            over = true;
            return lost(corpus, where, ErrorCode.UNREADABLE_FILE, "文件从这一行起无法读取：" + e);
        }
    }

    /** Null at the end; of a line that is too long, one byte more than the limit. */
    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int b = stream.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = stream.read()) {
            if (bytes.size() <= LONGEST_LINE) {
                bytes.write(b);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(path, e);
        }
    }
}
