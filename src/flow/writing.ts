/**
 * Writes to what is there already: to a variable and all other names of the same object in the function, to the object of a caller, to the fields of a
 * class, to what a library or another file holds.
 */
import type { Reg, Slot } from '../ir/types.js';
import { handedBackBy, othersOf, RECEIVER, type Names } from './aliases.js';
import { mentionsCaller } from './binding.js';
import { settled } from './lasting.js';
import type { Machine } from './machine.js';
import { placeOf, type StoragePlace } from './places.js';
import { exportCell, fieldCell } from './program.js';
import { isWhole, withPath } from './shape.js';
import { cellsWritten, isKeptInCells } from './shared.js';
import { CLEAN, WEAK, type Value } from './value.js';

export class Writing implements Names {
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  isThere({ slot, path }: StoragePlace): boolean {
    const held = this.#machine.local(slot);
    return held !== CLEAN && path.reduce<Value | undefined>((at, selector) => at?.fields?.get(selector.slice(1)), held) !== undefined;
  }

  /** The register of what a call of a function of the program hands back as it was given. */
  handedBack(call: Reg): Reg | undefined {
    const machine = this.#machine;
    const definition = machine.definitions[call];
    if (definition?.op !== 'call' || definition.construct) return undefined;
    const { functions, apis, classes } = machine.value(definition.callee);
    const [only] = functions;
    if (only === undefined || only.shift !== undefined || functions.length + apis.length + classes.length > 1) return undefined;
    const fn = machine.world.program.functionOf(only.key)?.fn;
    const param = fn === undefined ? undefined : handedBackBy(fn);
    if (param === undefined) return undefined;
    if (param === RECEIVER) return definition.receiver < 0 ? undefined : definition.receiver;
    return definition.args.some(({ spread, name }) => spread || name !== undefined) ? undefined : definition.args[param]?.src;
  }

  /** Writes below the value of a register: to the variable it came from, to the caller's object, to the fields of its class. */
  assign(reg: Reg, path: readonly string[], item: Value, weak: boolean): void {
    const machine = this.#machine;
    const base = machine.value(reg);
    this.writeShared(base, path, item, machine.nameOf(reg));
    if (isKeptInCells(base)) return;
    const place = placeOf(machine.definitions, reg, this);
    if (place !== undefined) this.#writePlace(place, path, item, weak);
    else if (machine.definitions[reg] !== undefined) machine.registers[reg] = withPath(base, path, item, weak);
    this.writeFields(base, path, item);
    for (const target of base.modules) this.#writeExport(target, path, item);
    for (const sym of base.syms) if (isWhole(sym)) machine.addEffect({ root: sym.root, path: [...sym.path, ...path], value: item });
  }

  /** A function that is nested in this one writes to a variable of this one. */
  setSlot(slot: Slot, path: readonly string[], item: Value, weak: boolean): void {
    const machine = this.#machine;
    const before = machine.local(slot);
    this.writeShared(before, path, item);
    if (isKeptInCells(before)) return;
    this.#writeLocal({ slot, path }, item, weak);
    if ((machine.fn.slots[slot]?.capture ?? -1) < 0) return;
    if (machine.cellOf(slot) === undefined) machine.addEffect({ root: `c${String(slot)}`, path, value: item });
    else this.#writeCells(slot, path, item);
  }

  #writePlace(place: StoragePlace, path: readonly string[], item: Value, weak: boolean): void {
    const full = path.length === 0 ? place.path : [...place.path, ...path];
    const captured = this.#machine.fn.slots[place.slot]?.capture !== -1 && this.#machine.cellOf(place.slot) !== undefined;
    if (captured) this.#writeCells(place.slot, full, item);
    else this.#writeLocal({ slot: place.slot, path: full }, item, weak);
  }

  #writeLocal(place: StoragePlace, item: Value, weak: boolean): void {
    const machine = this.#machine;
    const others = place.path.length === 0 ? [] : othersOf(machine.fn, place, this);
    machine.setLocal(place.slot, withPath(machine.local(place.slot), place.path, item, weak));
    for (const { slot, path, sure } of others) {
      if (machine.cellOf(slot) === undefined) machine.setLocal(slot, withPath(machine.local(slot), path, item, weak || !sure));
    }
  }

  /** A variable of the module, which functions share. */
  #writeCells(slot: Slot, path: readonly string[], item: Value): void {
    const machine = this.#machine;
    const cell = machine.cellOf(slot);
    if (cell !== undefined) machine.writeCell(cell, withPath(path.length === 0 ? CLEAN : WEAK, path, item, true));
  }

  /** To an object that others hold as well; one that nothing is known of may be one by its name. */
  writeShared(base: Value, path: readonly string[], item: Value, name = ''): void {
    const machine = this.#machine;
    const usual = name === '' || !base.opaque || base.apis.length > 0 || base.types.length > 0 || base.entity !== undefined || base.instances.length > 0 ? [] : machine.library.receiver(name).filter((node) => node.shared?.by === 'kind');
    for (const ref of usual.length === 0 ? base.apis : usual.map((node) => ({ node, guessed: true }))) {
      for (const [cell, value] of cellsWritten(ref, path, item)) this.keep(cell, value);
    }
  }

  /** In the cell of a shared object; what callers hand in is put there by them. */
  keep(cell: string, value: Value): void {
    this.#machine.writeCell(cell, value);
    if (mentionsCaller(value)) this.#machine.addEffect({ root: cell, path: [], value });
  }

  /** Something is put on what a module exports, by the module itself or by somebody who has imported it. */
  #writeExport(target: string, path: readonly string[], item: Value): void {
    const [selector] = path;
    if (selector === undefined || !selector.startsWith('.') || selector === '.*') this.#machine.writeCell(exportCell(target, '='), { ...item, opaque: true, weak: true });
    else this.#machine.writeCell(exportCell(target, selector.slice(1)), withPath(path.length === 1 ? CLEAN : WEAK, path.slice(1), item, true));
  }

  writeFields(base: Value, path: readonly string[], item: Value): void {
    const field = path[0];
    if (base.instances.length === 0 || !field?.startsWith('.')) return;
    const concrete = withPath(path.length === 1 ? CLEAN : WEAK, path.slice(1), settled(item), true);
    for (const ref of base.instances) this.#machine.writeCell(fieldCell(ref.path, ref.index, field.slice(1)), concrete);
  }
}
