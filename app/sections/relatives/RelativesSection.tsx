import { RelativesText } from '../../../components/relatives/RelativesText.tsx';

/** The relatives, until their figures come. */
export default function RelativesSection() {
  return <RelativesText />;
}
