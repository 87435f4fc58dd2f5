package org.mingfa.extraction.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.OPCPackageWrapper;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.mingfa.extraction.exchange.Extent;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.MediaKind;
import org.xml.sax.ContentHandler;

/**
 * Tika's parsers for the kinds of files that legal texts come in, named one by one: what is on the class path decides
 * nothing, and files inside files are not opened.
 */
final class TikaReadings {

    private TikaReadings() {}

    static Map<MediaKind, DocumentReading> all(ExtractionLimits limits, Extent extent) {
        ZipSecureFile.setMaxEntrySize(limits.inflatedBytes());
        ZipSecureFile.setMaxFileCount(limits.zipEntries());
        Map<MediaKind, DocumentReading> readings = new EnumMap<>(MediaKind.class);
        readings.put(MediaKind.DOCX, docx(extent));
        readings.put(MediaKind.OLE, reading(new OfficeParser(), officeContext(extent)));
        readings.put(MediaKind.PDF, reading(new PdfReading(), pdfContext()));
        readings.put(MediaKind.HTML, reading(new JSoupParser(), context()));
        return readings;
    }

    /** A plain stream: one of Tika's own kind would be written to a file first. */
    private static DocumentReading reading(Parser parser, ParseContext context) {
        return (bytes, lines) -> parser.parse(new ByteArrayInputStream(bytes), lines, new Metadata(), context);
    }

    /** Opened here, in memory: the parser would write the file to another one first, and open that. */
    private static DocumentReading docx(Extent extent) {
        OOXMLParser parser = new OOXMLParser();
        ParseContext context = officeContext(extent);
        return (bytes, lines) -> {
            try (TikaInputStream stream = TikaInputStream.get(bytes)) {
                stream.setOpenContainer(new OPCPackageWrapper(OPCPackage.open(new ByteArrayInputStream(bytes))));
                parser.parse(stream, lines, new Metadata(), context);
            } catch (InvalidFormatException e) {
                throw new IOException(e.getMessage(), e);
            }
        };
    }

    private static ParseContext officeContext(Extent extent) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setIncludeHeadersAndFooters(extent == Extent.WHOLE);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setExtractMacros(false);
        ParseContext context = context();
        context.set(OfficeParserConfig.class, office);
        return context;
    }

    private static ParseContext pdfContext() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAcroFormContent(false);
        ParseContext context = context();
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Unopened());
        return context;
    }

    /** Files inside files stay closed: a legal text is in the outermost one. */
    private static final class Unopened implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // not opened on purpose
        }
    }
}
