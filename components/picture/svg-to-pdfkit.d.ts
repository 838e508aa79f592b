declare module 'svg-to-pdfkit' {
  /** Draws an SVG file into a document of pdfkit's. */
  export default function drawSvg(
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options?: { readonly assumePt?: boolean; readonly width?: number; readonly height?: number },
  ): void;
}
