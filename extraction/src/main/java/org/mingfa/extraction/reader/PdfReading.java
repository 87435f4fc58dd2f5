package org.mingfa.extraction.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;

/**
 * Tika's reading of a PDF, which first counts its pages and what is drawn on them: 600 bytes can draw for hours, by forms that draw
 * forms. How deep these may be in each other is PDFBox's own limit (50).
 */
final class PdfReading extends PDFParser {

    private static final long serialVersionUID = 1;

    private static final int MOST_PAGES = 5_000;

    /** Of 400 pages whose program places every character by itself there are 2 million. */
    private static final int MOST_OPERATORS = 3_000_000;

    @Override
    protected PDDocument getPDDocument(
            InputStream in, String password, StreamCacheCreateFunction cache, Metadata metadata, ParseContext context)
            throws IOException {
        PDDocument document = super.getPDDocument(in, password, cache, metadata, context);
        try {
            new Count().of(document);
            return document;
        } catch (IOException | RuntimeException | StackOverflowError refused) {
            document.close();
            throw refused;
        }
    }

    /** Goes through what is drawn without drawing it. */
    private static final class Count extends PDFStreamEngine {
        private int operators;

        Count() {
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
