package org.mingfa.api.endpoint;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.RequestScheduler;
import org.mingfa.extraction.SourceText;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.MediaKind;
import org.mingfa.text.page.Page;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Refusal;

/**
 * The text of a file that somebody sent. It is read in a process of its own (ADR 42): whatever it holds, it ends that
 * process at worst. Nothing is written to a disk; who waits for whom is settled by turns ({@link RequestScheduler}).
 */
public final class DocumentReading implements AutoCloseable {

    /** Where a file of a person could have a name, problems have none: its name may tell whom it is about. */
    private static final String UNNAMED = "文件";

    private final ExtractionLimits limits;
    private @Nullable TextExtractor extractor;

    /**
     * A reading of files up to so many bytes.
     *
     * @param largest bytes of one file
     * @param longest for one file, less than a build gives it: here others wait behind it
     */
    public DocumentReading(long largest, Duration longest) {
        this.limits = ExtractionLimits.DEFAULT.withFileBytes(largest).withTime(longest);
    }

    /** The text with headers, footers and notes; a refusal says why there is none. */
    public String read(byte[] file) {
        Outcome<SourceText> read = extractor().extractWhole(UNNAMED, file);
        SourceText text = read.value();
        if (text == null) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "文件读不出文字：" + read.problems().getFirst().message());
        }
        return text.text();
    }

    /** The pages of a photograph, a scan, a PDF or a plain text, which anybody may send; of other documents nothing is read here. */
    public List<Page> readPages(byte[] file) {
        MediaKind kind = MediaKind.of(file);
        if (kind != MediaKind.PICTURE && kind != MediaKind.PDF && kind != MediaKind.TEXT) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "内容是" + kind.label() + "；这里收照片（JPEG、PNG、WebP）、扫描件、PDF 和文本。苹果手机的 HEIC 照片请先存为 JPEG。");
        }
        Outcome<List<Page>> read = extractor().extractPages(UNNAMED, file);
        List<Page> pages = read.value();
        if (pages == null) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "文件读不出文字：" + read.problems().getFirst().message());
        }
        return pages;
    }

    /** Made when a file comes: a service without the program that reads files starts all the same. */
    private synchronized TextExtractor extractor() {
        TextExtractor made = extractor;
        if (made == null) {
            made = new TextExtractor(limits, RequestScheduler.FILES);
            extractor = made;
        }
        return made;
    }

    @Override
    public synchronized void close() {
        TextExtractor made = extractor;
        if (made != null) {
            made.close();
        }
    }
}
