declare module "*.fbod?url" {
  const url: string;
  export default url;
}
