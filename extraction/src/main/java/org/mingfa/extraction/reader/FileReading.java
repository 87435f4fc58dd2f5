package org.mingfa.extraction.reader;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.util.RecordFormatException;
import org.apache.tika.exception.TikaException;
import org.mingfa.extraction.exchange.Exchange.Reply;
import org.mingfa.extraction.exchange.Exchange.Request;
import org.mingfa.extraction.exchange.Exchange.Verdict;
import org.mingfa.extraction.exchange.Extent;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.MediaKind;
import org.xml.sax.SAXException;

/** Reads one file after the other, in one thread. Ends with its process where the heap does. */
final class FileReading {

    private final ExtractionLimits limits;
    private final Map<Extent, Map<MediaKind, DocumentReading>> readings = new EnumMap<>(Extent.class);

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
            DocumentReading reading =
                    readings.getOrDefault(file.extent(), Map.of()).get(file.kind());
            if (reading == null) {
                return new Reply(Verdict.DAMAGED, "没有读取" + file.kind().label() + "的部件");
            }
            LineCollector lines = new LineCollector(limits);
            reading.read(file.bytes(), lines);
            return new Reply(Verdict.TEXT, lines.text());
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
}
