package vn.motcua;
public class Motcua { public static void main(String[] a) {} }
