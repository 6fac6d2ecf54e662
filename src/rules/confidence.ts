/**
 * A rule may be less sure than the engine, never surer: the one way in which rules change a confidence.
 */
import { CONFIDENCES, type Confidence } from '../findings/finding.js';

export function atMost(confidence: Confidence, ceiling: Confidence): Confidence {
  return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(ceiling) ? confidence : ceiling;
}
