package org.mingfa.extraction;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingfa.extraction.ReaderProcess.EndedException;
import org.mingfa.extraction.exchange.Exchange;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Request;
import org.mingfa.extraction.exchange.Extent;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.MediaKind;
import org.mingfa.extraction.exchange.PageCodec;
import org.mingfa.extraction.exchange.TextDecoding;
import org.mingfa.text.page.Page;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * Gets the text out of a file, whatever its name says it is. Every failure is a problem with a code; nothing that a file
 * holds can stop the caller, for parsers run in processes of their own, which write no files. Safe for use by many threads;
 * those beyond the number of processes wait. Only a reading process that cannot be started at all is a refusal.
 */
public final class TextExtractor implements AutoCloseable {

    private final ExtractionLimits limits;
    private final ReaderProcesses processes;

    /** As many reading processes as there are cores. */
    public TextExtractor(ExtractionLimits limits) {
        this(limits, Runtime.getRuntime().availableProcessors());
    }

    /** So many reading processes at most; none is started before a file needs one. */
    public TextExtractor(ExtractionLimits limits, int processes) {
        this(limits, ReaderCommand.of(limits), processes);
    }

    TextExtractor(ExtractionLimits limits, List<String> command, int processes) {
        this.limits = limits;
        this.processes = new ReaderProcesses(command, limits, processes);
    }

    public ExtractionLimits limits() {
        return limits;
    }

    /**
     * The text of a law or a judgment, without what stands around it on a page.
     *
     * @param path under which problems name it
     */
    public Outcome<SourceText> extract(String path, byte[] bytes) {
        return extract(path, bytes, Extent.BODY);
    }

    /** The text of a document with its headers and footers: of a text that is checked, nothing may go unread. */
    public Outcome<SourceText> extractWhole(String path, byte[] bytes) {
        return extract(path, bytes, Extent.WHOLE);
    }

    /** The pages of a picture or a scan, each line with its place; any other document is one page of lines without places. */
    public Outcome<List<Page>> extractPages(String path, byte[] bytes) {
        if (MediaKind.of(bytes) != MediaKind.PICTURE && MediaKind.of(bytes) != MediaKind.PDF) {
            return extractWhole(path, bytes).then(text -> Outcome.of(List.of(Page.ofText(text.text()))));
        }
        if (bytes.length > limits.fileBytes()) {
            return tooLarge(path, bytes);
        }
        MediaKind kind = MediaKind.of(bytes);
        return read(path, new Request(kind, Extent.PLACED, bytes)).then(reply -> pages(path, kind, reply));
    }

    private static Outcome<List<Page>> pages(String path, MediaKind kind, Reply reply) {
        if (reply.verdict() == Exchange.Verdict.TEXT) {
            return filled(path, reply.words(), kind).then(text -> Outcome.of(List.of(Page.ofText(text.text()))));
        }
        try {
            List<Page> pages = PageCodec.read(reply.words());
            return pages.stream().allMatch(page -> page.lines().isEmpty())
                    ? failed(ErrorCode.NO_TEXT, path, kind.label() + "里没有文字。")
                    : Outcome.of(pages);
        } catch (IOException e) {
            return failed(ErrorCode.DAMAGED_FILE, path, kind.label() + "使读取它的进程答非所问。");
        }
    }

    private Outcome<SourceText> extract(String path, byte[] bytes, Extent extent) {
        if (bytes.length > limits.fileBytes()) {
            return tooLarge(path, bytes);
        }
        MediaKind kind = MediaKind.of(bytes);
        return switch (kind) {
            case EMPTY -> failed(ErrorCode.DAMAGED_FILE, path, "文件是空的。");
            case CUT_ARCHIVE -> failed(ErrorCode.DAMAGED_FILE, path, "文件不完整：开头是压缩包（docx 也是），后面没有了，多半没有下载完。");
            case ARCHIVE, OTHER -> failed(ErrorCode.UNSUPPORTED_FORMAT, path, "内容是" + kind.label() + "，不是能读取的文书。");
            case TEXT -> plain(path, bytes);
            case HTML ->
                expectsOffice(path)
                        ? failed(ErrorCode.DAMAGED_FILE, path, "内容是网页（多半是下载时的出错页），不是文书。")
                        : structured(path, new Request(kind, extent, bytes));
            case DOCX, OLE, PDF, PICTURE -> structured(path, new Request(kind, extent, bytes));
        };
    }

    private <T> Outcome<T> tooLarge(String path, byte[] bytes) {
        return failed(ErrorCode.FILE_TOO_LARGE, path, "文件过大：" + bytes.length + " 字节，上限 " + limits.fileBytes() + " 字节。");
    }

    private static boolean expectsOffice(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.(?:docx?|pdf|wps)");
    }

    private Outcome<SourceText> plain(String path, byte[] bytes) {
        Optional<String> text = TextDecoding.decode(bytes);
        if (text.isEmpty()) {
            return failed(ErrorCode.UNKNOWN_ENCODING, path, "文字编码无法识别。");
        }
        return text.get().length() > limits.characters()
                ? failed(ErrorCode.TEXT_TOO_LONG, path, "文字超过 " + limits.characters() + " 字。")
                : filled(path, text.get(), MediaKind.TEXT);
    }

    private static Outcome<SourceText> filled(String path, String text, MediaKind kind) {
        return text.isBlank()
                ? failed(ErrorCode.NO_TEXT, path, kind.label() + "里没有文字。")
                : Outcome.of(new SourceText(text, kind));
    }

    private Outcome<SourceText> structured(String path, Request file) {
        return read(path, file).then(reply -> filled(path, reply.words(), file.kind()));
    }

    /** What the reading process says, where it is text or pages. */
    private Outcome<Reply> read(String path, Request file) {
        String label = file.kind().label();
        try {
            Reply reply = processes.ask(file);
            String words = reply.words();
            return switch (reply.verdict()) {
                case TEXT, PAGES -> Outcome.of(reply);
                case TOO_LONG -> failed(ErrorCode.TEXT_TOO_LONG, path, words);
                case UNSAFE -> failed(ErrorCode.UNSAFE_ARCHIVE, path, words);
                case PASSWORD -> failed(ErrorCode.PASSWORD_PROTECTED, path, label + "有密码保护。");
                case UNSURE -> failed(ErrorCode.UNSURE_PICTURE, path, words);
                case DAMAGED -> failed(ErrorCode.DAMAGED_FILE, path, label + "已损坏或不完整：" + words);
            };
        } catch (EndedException e) {
            return switch (e.why()) {
                case TIME ->
                    failed(
                            ErrorCode.EXTRACTION_TIMED_OUT,
                            path,
                            "解析超过 " + limits.time().toSeconds() + " 秒。");
                case MEMORY ->
                    failed(
                            ErrorCode.EXTRACTION_TOO_LARGE,
                            path,
                            "解析这个" + label + "需要的内存超过 " + (limits.memoryBytes() >> 20) + " MB。");
                case OTHER -> failed(ErrorCode.DAMAGED_FILE, path, label + "使读取它的进程异常结束。");
            };
        }
    }

    private static <T> Outcome<T> failed(ErrorCode code, String path, String message) {
        return Outcome.failed(Problem.of(code, path, message));
    }

    /** Ends the reading processes; a file that is being read comes to nothing. */
    @Override
    public void close() {
        processes.close();
    }
}
