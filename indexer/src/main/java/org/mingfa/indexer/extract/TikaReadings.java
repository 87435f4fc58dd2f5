package org.mingfa.indexer.extract;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
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
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
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
        readings.put(MediaKind.DOCX, reading(new OOXMLParser(), officeContext(extent)));
        readings.put(MediaKind.OLE, reading(new OfficeParser(), officeContext(extent)));
        readings.put(MediaKind.PDF, reading(new PDFParser(), pdfContext()));
        readings.put(MediaKind.HTML, reading(new JSoupParser(), context()));
        return readings;
    }

    private static DocumentReading reading(Parser parser, ParseContext context) {
        return (bytes, lines) -> {
            try (TikaInputStream stream = TikaInputStream.get(bytes)) {
                parser.parse(stream, lines, new Metadata(), context);
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
