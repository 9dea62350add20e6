"""Arithmetic of the law: pure functions of dated facts and numbers. Money is Decimal, never float."""
