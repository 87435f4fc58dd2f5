package org.mingfa.indexer.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.SourceEntry;

/** Tells the format of a corpus from the beginnings of its files. */
public final class FormatRecognition {

    private static final int HEAD = 4_096;
    private static final int SAMPLE = 60;

    private FormatRecognition() {}

    public static CorpusFormat recognise(CorpusSource source) {
        List<SourceEntry> entries = source.entries();
        int step = Math.max(1, entries.size() / SAMPLE);
        int[] votes = new int[CorpusFormat.values().length];
        for (int i = 0; i < entries.size(); i += step) {
            CorpusFormat format = of(entries.get(i));
            votes[format.ordinal()]++;
            if (format == CorpusFormat.FLK) {
                return CorpusFormat.FLK;
            }
        }
        CorpusFormat best = CorpusFormat.FILES;
        for (CorpusFormat format : CorpusFormat.values()) {
            if (format != CorpusFormat.FILES && votes[format.ordinal()] > 0) {
                boolean more = best == CorpusFormat.FILES || votes[format.ordinal()] > votes[best.ordinal()];
                best = more ? format : best;
            }
        }
        return best;
    }

    private static CorpusFormat of(SourceEntry entry) {
        String head = head(entry);
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (head.startsWith("{")) {
            if (head.contains("\"bbbs\"")) {
                return CorpusFormat.FLK;
            }
            if (head.contains("\"裁判要点\"") && head.contains("\"number\"")) {
                return CorpusFormat.GUIDING;
            }
            return name.matches(".*\\.jsonl(?:\\.gz)?") ? CorpusFormat.JUDGMENTS : CorpusFormat.FILES;
        }
        if (LawtextReader.isRecord(head)) {
            return head.contains("\nx_certainty:") ? CorpusFormat.ADDITIONS : CorpusFormat.LAWTEXT;
        }
        if (head.contains("<!-- INFO END -->")) {
            return head.contains("要点") && head.contains("性质") ? CorpusFormat.DIGESTS : CorpusFormat.LAWREFBOOK;
        }
        return head.startsWith("【发布部门】") || head.startsWith("【发文字号】") ? CorpusFormat.PKULAW : CorpusFormat.FILES;
    }

    /** The first characters, decoded as UTF-8 whatever they are; an unreadable file says nothing here. */
    private static String head(SourceEntry entry) {
        try (InputStream stream = new BufferedInputStream(entry.content().open())) {
            stream.mark(2);
            boolean gzip = stream.read() == 0x1F && stream.read() == 0x8B;
            stream.reset();
            InputStream plain = gzip ? new GZIPInputStream(stream) : stream;
            return new String(plain.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading();
        } catch (IOException reportedWhenTheFileIsRead) {
            return "";
        }
    }
}
