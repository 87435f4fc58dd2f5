package org.mingfa.extraction.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
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
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.mingfa.extraction.exchange.Extent;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.extraction.exchange.MediaKind;
import org.mingfa.extraction.reader.FileReading.DocumentReading;
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
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedFileSkipper());
        return context;
    }

    /** Files inside files stay closed: a legal text is in the outermost one. */
    private static final class EmbeddedFileSkipper implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // not opened on purpose
        }
    }

    /**
     * Tika's reading of a PDF, which first counts its pages and what is drawn on them: 600 bytes can draw for hours, by forms that draw
     * forms. How deep these may be in each other is PDFBox's own limit (50).
     */
    private static final class PdfReading extends PDFParser {

        private static final long serialVersionUID = 1;

        private static final int MOST_PAGES = 5_000;

        /** Of 400 pages whose program places every character by itself there are 2 million. */
        private static final int MOST_OPERATORS = 3_000_000;

        @Override
        protected PDDocument getPDDocument(
                InputStream in,
                String password,
                StreamCacheCreateFunction cache,
                Metadata metadata,
                ParseContext context)
                throws IOException {
            PDDocument document = super.getPDDocument(in, password, cache, metadata, context);
            try {
                new DrawingCounter().of(document);
                return document;
            } catch (IOException | RuntimeException | StackOverflowError refused) {
                document.close();
                throw refused;
            }
        }

        /** Goes through what is drawn without drawing it. */
        private static final class DrawingCounter extends PDFStreamEngine {
            private int operators;

            DrawingCounter() {
                addOperator(new DrawObject(this));
            }

            void of(PDDocument document) throws IOException {
                int pages = 0;
                for (PDPage page : document.getPages()) {
                    if (++pages > MOST_PAGES) {
                        throw over("页数超过 " + MOST_PAGES + "。");
                    }
                    processPage(page);
                }
            }

            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                if (++operators > MOST_OPERATORS) {
                    throw over("绘制的指令超过 " + MOST_OPERATORS + " 条。");
                }
                super.processOperator(operator, operands);
            }

            /** Unchecked: of a form's own failures PDFBox makes a line in a log. */
            private static UncheckedIOException over(String words) {
                return new UncheckedIOException(new IOException(new LineCollector.OverLimitException(words)));
            }
        }
    }
}
