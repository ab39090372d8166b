/** An exact fraction of big integers, for the reference only: slow, small and plain. */
export class Fraction {
  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  static of(top: bigint, bottom: bigint = 1n): Fraction {
    if (bottom === 0n) throw new RangeError('A fraction needs a bottom other than 0.');
    const sign = bottom < 0n ? -1n : 1n;
    let [a, b] = [top < 0n ? -top : top, bottom * sign];
    while (b !== 0n) [a, b] = [b, a % b];
    return a === 0n ? new Fraction(0n, 1n) : new Fraction((top * sign) / a, (bottom * sign) / a);
  }

  /** Reads a decimal string (`"0.0235"`) or a number as it is written (`1.5`), to twelve places. */
  static read(value: string | number): Fraction {
    const text = typeof value === 'number' && Math.abs(value) < 1e-6 ? value.toFixed(12) : String(value);
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (!match) throw new RangeError(`Not a plain decimal: ${value}`);
    const digits = match[3] ?? '';
    const size = BigInt(`${match[2]}${digits}`);
    return Fraction.of(match[1] === '-' ? -size : size, 10n ** BigInt(digits.length));
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Fraction): Fraction {
    return Fraction.of(this.top * other.bottom, this.bottom * other.top);
  }

  /** Below, equal to or above 0 as this is less than, equal to or greater than the other. */
  compare(other: Fraction): number {
    const difference = this.top * other.bottom - other.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** The nearest whole number, half away from zero. */
  round(): number {
    const size = this.top < 0n ? -this.top : this.top;
    const rounded = (2n * size + this.bottom) / (2n * this.bottom);
    return Number(this.top < 0n ? -rounded : rounded);
  }

  /** The greatest whole number that is not above. */
  floor(): number {
    const whole = this.top / this.bottom;
    return Number(this.top < 0n && whole * this.bottom !== this.top ? whole - 1n : whole);
  }

  /** The least whole number that is not below. */
  ceil(): number {
    return -Fraction.of(-this.top, this.bottom).floor();
  }

  toNumber(): number {
    return Number(this.top) / Number(this.bottom);
  }
}

export const ZERO = Fraction.of(0n);
export const ONE = Fraction.of(1n);

/** A whole number as a fraction. */
export const whole = (value: number): Fraction => Fraction.of(BigInt(value));

export const sum = (values: Fraction[]): Fraction => values.reduce((total, value) => total.plus(value), ZERO);

export const sumCents = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Dollars to whole cents, half away from zero. */
export const toCents = (dollars: Fraction): number => dollars.times(whole(100)).round();
