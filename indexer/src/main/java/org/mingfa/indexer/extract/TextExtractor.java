package org.mingfa.indexer.extract;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.poi.EncryptedDocumentException;
import org.mingfa.indexer.source.LoadedFile;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * Gets the text out of a file, whatever its name says it is. Every failure is a problem with a code; nothing that a file
 * holds can stop the caller. Safe for use by many threads.
 */
public final class TextExtractor {

    private final ExtractionLimits limits;
    private final Map<MediaKind, DocumentReading> readings;

    /** Reads the text of a law or a judgment, without what stands around it on a page. */
    public TextExtractor(ExtractionLimits limits) {
        this(limits, TikaReadings.all(limits, Extent.BODY));
    }

    /** Reads headers and footers too: of a text that is checked, nothing may go unread. */
    public static TextExtractor ofWholeDocuments(ExtractionLimits limits) {
        return new TextExtractor(limits, TikaReadings.all(limits, Extent.WHOLE));
    }

    TextExtractor(ExtractionLimits limits, Map<MediaKind, DocumentReading> readings) {
        this.limits = limits;
        this.readings = Map.copyOf(readings);
    }

    public ExtractionLimits limits() {
        return limits;
    }

    public Outcome<SourceText> extract(LoadedFile file) {
        MediaKind kind = MediaKind.of(file.bytes());
        return switch (kind) {
            case EMPTY -> failed(ErrorCode.DAMAGED_FILE, file, "文件是空的。");
            case ARCHIVE, OTHER -> failed(ErrorCode.UNSUPPORTED_FORMAT, file, "内容是" + kind.label() + "，不是能读取的文书。");
            case TEXT -> plain(file);
            case HTML ->
                expectsOffice(file.path())
                        ? failed(ErrorCode.DAMAGED_FILE, file, "内容是网页（多半是下载时的出错页），不是文书。")
                        : structured(file, kind);
            case DOCX, OLE, PDF -> structured(file, kind);
        };
    }

    private static boolean expectsOffice(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.(?:docx?|pdf|wps)");
    }

    private Outcome<SourceText> plain(LoadedFile file) {
        Optional<String> text = TextDecoding.decode(file.bytes());
        if (text.isEmpty()) {
            return failed(ErrorCode.UNKNOWN_ENCODING, file, "文字编码无法识别。");
        }
        return text.get().length() > limits.characters()
                ? failed(ErrorCode.TEXT_TOO_LONG, file, "文字超过 " + limits.characters() + " 字。")
                : filled(file, text.get(), MediaKind.TEXT);
    }

    private static Outcome<SourceText> filled(LoadedFile file, String text, MediaKind kind) {
        return text.isBlank()
                ? failed(ErrorCode.NO_TEXT, file, kind.label() + "里没有文字。")
                : Outcome.of(new SourceText(text, kind));
    }

    private Outcome<SourceText> structured(LoadedFile file, MediaKind kind) {
        DocumentReading reading = readings.get(kind);
        if (reading == null) {
            return failed(ErrorCode.UNSUPPORTED_FORMAT, file, "没有读取" + kind.label() + "的部件。");
        }
        try {
            Optional<String> objection =
                    kind == MediaKind.DOCX ? ZipGuard.objection(file.bytes(), limits) : Optional.empty();
            if (objection.isPresent()) {
                return failed(ErrorCode.UNSAFE_ARCHIVE, file, objection.get());
            }
            LineCollector lines = new LineCollector(limits);
            TimedExecution.run(
                    () -> {
                        reading.read(file.bytes(), lines);
                        return true;
                    },
                    limits.time());
            return filled(file, lines.text(), kind);
        } catch (TimeoutException e) {
            return failed(
                    ErrorCode.EXTRACTION_TIMED_OUT,
                    file,
                    "解析超过 " + limits.time().toSeconds() + " 秒。");
        } catch (ExecutionException e) {
            return failed(file, kind, e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            return failed(ErrorCode.DAMAGED_FILE, file, kind.label() + "已损坏：" + e.getMessage());
        }
    }

    private static Outcome<SourceText> failed(LoadedFile file, MediaKind kind, Throwable failure) {
        if (failure instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
            throw error;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LineCollector.OverLimitException) {
                return failed(ErrorCode.TEXT_TOO_LONG, file, firstLine(cause));
            }
            if (cause instanceof org.apache.tika.exception.EncryptedDocumentException
                    || cause instanceof EncryptedDocumentException) {
                return failed(ErrorCode.PASSWORD_PROTECTED, file, kind.label() + "有密码保护。");
            }
        }
        return failed(ErrorCode.DAMAGED_FILE, file, kind.label() + "已损坏或不完整：" + firstLine(failure));
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines().findFirst().orElse(failure.toString());
    }

    private static <T> Outcome<T> failed(ErrorCode code, LoadedFile file, String message) {
        return Outcome.failed(Problem.of(code, file.path(), message));
    }
}
