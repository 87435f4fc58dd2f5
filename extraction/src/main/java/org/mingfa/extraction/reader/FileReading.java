package org.mingfa.extraction.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.util.RecordFormatException;
import org.apache.tika.exception.TikaException;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Request;
import org.mingfa.extraction.exchange.Exchange.Verdict;
import org.mingfa.extraction.exchange.Extent;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.MediaKind;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one file after the other, in one thread. Ends with its process where the heap does. */
final class FileReading {

    private final ExtractionLimits limits;
    private final Map<Extent, Map<MediaKind, DocumentReading>> readings = new EnumMap<>(Extent.class);
    private final PictureReading pictures = new PictureReading();

    FileReading(ExtractionLimits limits) {
        this.limits = limits;
        for (Extent extent : Extent.values()) {
            readings.put(extent, TikaReadings.all(limits, extent));
        }
    }

    Reply read(Request file) {
        try {
            Optional<String> objection =
                    file.kind() == MediaKind.DOCX ? ZipGuard.objection(file.bytes(), limits) : Optional.empty();
            if (objection.isPresent()) {
                return new Reply(Verdict.UNSAFE, objection.get());
            }
            if (file.kind() == MediaKind.PICTURE) {
                return pictures.read(file.bytes(), file.extent());
            }
            DocumentReading reading =
                    readings.getOrDefault(file.extent(), Map.of()).get(file.kind());
            if (reading == null) {
                return new Reply(Verdict.DAMAGED, "没有读取" + file.kind().label() + "的部件");
            }
            LineCollector lines = new LineCollector(limits);
            reading.read(file.bytes(), lines);
            return file.kind() == MediaKind.PDF && lines.text().isBlank()
                    ? new ScannedPages(pictures).read(file.bytes(), file.extent())
                    : new Reply(Verdict.TEXT, lines.text());
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            return failed(e);
        }
    }

    private static Reply failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LineCollector.OverLimitException) {
                return new Reply(Verdict.TOO_LONG, firstLine(cause));
            }
            if (cause instanceof RecordFormatException) { // POI's own limit for one entry in memory
                return new Reply(Verdict.UNSAFE, "其中一个条目解压后过大。");
            }
            if (cause instanceof org.apache.tika.exception.EncryptedDocumentException
                    || cause instanceof EncryptedDocumentException) {
                return new Reply(Verdict.PASSWORD, "");
            }
        }
        return new Reply(Verdict.DAMAGED, firstLine(failure));
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines().findFirst().orElse(failure.toString());
    }

    /** Unpacks a zip into nothing, to know how large it is before a parser unpacks it into memory. */
    private static final class ZipGuard {

        private ZipGuard() {}

        /** What is wrong with the archive's size, in Chinese; empty when it is within the limits. */
        static Optional<String> objection(byte[] bytes, ExtractionLimits limits) throws IOException {
            long inflated = 0;
            int entries = 0;
            byte[] buffer = new byte[1 << 16];
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                    if (++entries > limits.zipEntries()) {
                        return Optional.of("压缩包内的条目超过 " + limits.zipEntries() + " 个。");
                    }
                    for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                        inflated += n;
                        if (inflated > limits.inflatedBytes()) {
                            return Optional.of("解压后超过 " + limits.inflatedBytes() + " 字节。");
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private static @org.jspecify.annotations.Nullable ZipEntry next(ZipInputStream zip) throws IOException {
            try {
                return zip.getNextEntry();
            } catch (IllegalArgumentException badName) {
                throw new ZipException("条目名称的编码无效");
            }
        }
    }

    /** Turns the bytes of one kind of file into XHTML events. */
    @FunctionalInterface
    interface DocumentReading {

        void read(byte[] bytes, ContentHandler lines) throws IOException, SAXException, TikaException;
    }
}
